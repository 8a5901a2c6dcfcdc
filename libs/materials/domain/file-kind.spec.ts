import { fileKind } from './file-kind.ts';

describe('what a file is', () => {
  it.each([['25504446 2d312e37', 'pdf'], ['ffd8ffe0', 'picture'], ['89504e470d0a1a0a', 'picture'], ['52494646000000005745425056', 'picture'], ['3c7376673e', null], ['3c21444f4354595045', null], ['504b0304', null], ['5249464600000000574156', null], ['', null]])('%s is %s', (hex, kind) => {
    expect(fileKind(Buffer.from(hex.replaceAll(' ', ''), 'hex'))).toBe(kind);
  });
});
