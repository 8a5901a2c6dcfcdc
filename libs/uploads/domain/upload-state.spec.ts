import { seededRandom } from '@kindling/kernel';
import { afterEvent, announced, type UploadEvent, type UploadState } from './upload-state.ts';

const part = (at: number, bytes: number): UploadEvent => ({ is: 'part', at, bytes });
const badFile = { code: 'contest.video-length', params: { seconds: 200 } };
const whole: UploadState = { is: 'whole' };

describe('an upload', () => {
  it.each<[string, UploadState, UploadEvent, UploadState | string]>([
    ['begins', announced, part(0, 4), { is: 'partial', at: 4 }], ['grows', { is: 'partial', at: 4 }, part(4, 3), { is: 'partial', at: 7 }], ['is whole with its last byte', { is: 'partial', at: 4 }, part(4, 6), whole],
    ['has no holes', { is: 'partial', at: 4 }, part(5, 1), 'upload.moved-on'], ['takes nothing twice', { is: 'partial', at: 4 }, part(0, 4), 'upload.moved-on'], ['is not longer than announced', { is: 'partial', at: 4 }, part(4, 7), 'upload.too-long'],
    ['takes nothing behind its end', whole, part(10, 1), 'upload.too-long'], ['is taken when whole', whole, { is: 'take' }, { is: 'taken' }], ['is not taken before', { is: 'partial', at: 9 }, { is: 'take' }, 'upload.not-whole'],
    ['is refused with the reason', whole, { is: 'refuse', reason: badFile }, { is: 'refused', reason: badFile }], ['runs out', { is: 'partial', at: 3 }, { is: 'expire' }, { is: 'expired' }],
  ])('%s', (_, state, event, expected) => {
    const after = afterEvent(state, 10, event);
    expect(after.ok ? after.value : after.code).toEqual(expected);
  });

  it.each<[UploadState]>([[{ is: 'taken' }], [{ is: 'refused', reason: badFile }], [{ is: 'expired' }]])('that is over stays so: %j', (state) => {
    for (const event of [part(0, 1), { is: 'take' }, { is: 'refuse', reason: badFile }, { is: 'expire' }] as const) expect(afterEvent(state, 10, event)).toMatchObject({ ok: false, code: 'upload.gone' });
  });

  it('tells whoever comes from elsewhere where to go on', () => {
    expect(afterEvent({ is: 'partial', at: 6 }, 10, part(2, 2))).toMatchObject({ code: 'upload.moved-on', params: { at: 6 } });
  });

  it('is whole after as many bytes as were announced, in whatever parts, lost and sent again', () => {
    const random = seededRandom(43);
    for (let round = 0; round < 200; round += 1) {
      const size = 1 + Math.floor(random() * 40);
      let [state, arrived]: [UploadState, number] = [announced, 0];
      for (let tries = 0; state.is === 'partial' && tries < 2000; tries += 1) {
        const bytes = Math.floor(random() * 9);
        const after = afterEvent(state, size, part(random() < 0.5 ? state.at : Math.floor(random() * size), bytes));
        if (after.ok) { arrived += bytes; state = after.value; }
      }
      expect([state.is, arrived]).toEqual(['whole', size]);
    }
  });
});
