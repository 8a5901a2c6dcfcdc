import { checkedHex } from './intel-hex.ts';

const good = ':0400000001020304F2\r\n:00000001FF\r\n';

describe('a hex file from the box', () => {
  it('is taken when every record is right', () => {
    expect(checkedHex(good)).toBe(':0400000001020304F2\n:00000001FF\n');
  });

  it.each([
    ['a wrong checksum', good.replace('F2', 'F3')], ['no end', ':0400000001020304F2\n'], ['text between', good.replace(':00', 'hello\n:00')],
    ['a wrong length', good.replace(':04', ':05')], ['nothing', ''], ['something behind the end', `${good}:0400000001020304F2\n`],
  ])('is refused with %s', (_what, text) => {
    expect(() => checkedHex(text)).toThrow('hex file');
  });
});
