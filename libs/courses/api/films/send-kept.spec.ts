import { spanOf } from './send-kept.ts';

it.each([
  [undefined, null], ['bytes=0-99', { from: 0, to: 99 }], ['bytes=900-', { from: 900, to: 999 }], ['bytes=900-5000', { from: 900, to: 999 }], ['bytes=-100', { from: 900, to: 999 }], ['bytes=-5000', { from: 0, to: 999 }],
  ['bytes=1000-', 'beyond'], ['bytes=-0', 'beyond'], ['bytes=5-2', null], ['bytes=0-1,5-6', null], ['lines=0-1', null], ['bytes=-', null],
])('of a thousand bytes %s asks for %j', (asked, wanted) => { expect(spanOf(asked, 1000)).toEqual(wanted); });
