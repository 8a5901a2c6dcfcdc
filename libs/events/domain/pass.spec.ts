import { passCodeOf, readPass } from './pass.ts';

const id = (at: number): string => `0190a000-0030-7000-8000-${String(at).padStart(12, '0')}`;
const [salon, lecture, replies] = [id(1), id(2), Array.from({ length: 200 }, (_, at) => id(1000 + at))];
const [first = ''] = replies;

describe('the pass of a family', () => {
  it('is found again from its address and from the signs beneath it', () => {
    expect(readPass(`https://club.example/hold/${salon}/door?reply=${first}`, salon, replies)).toEqual({ is: 'family', replyId: first, known: true });
    for (const reply of replies) expect(readPass(passCodeOf(salon, reply), salon, replies)).toEqual({ is: 'family', replyId: reply, known: true });
  });
  it('is read as hand scanners and Chinese keyboards type it', () => {
    const code = passCodeOf(salon, first);
    for (const typed of [code.toLowerCase(), code.replace('-', ' '), ` ${code}\n`, code.replace('-', ''), [...code].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')]) expect(readPass(typed, salon, replies)).toMatchObject({ replyId: first });
    expect(readPass(`HTTP：／／10.0.0.2／HOLD／${salon.toUpperCase()}／DOOR？REPLY＝${first.toUpperCase()}`, salon, replies)).toMatchObject({ replyId: first });
  });
  it('of another event is none here', () => {
    expect(readPass(`https://club.example/hold/${lecture}/door?reply=${first}`, salon, replies)).toEqual({ is: 'other-event' });
    expect(readPass(passCodeOf(lecture, first), salon, replies)).toEqual({ is: 'other-event' });
  });
  it('that was made after the list was brought is noted from the address, not from signs', () => {
    expect(readPass(`https://club.example/hold/${salon}/door?reply=${id(9)}`, salon, replies)).toEqual({ is: 'family', replyId: id(9), known: false });
    expect(readPass(passCodeOf(salon, id(9)), salon, replies)).toEqual({ is: 'unknown' });
  });
  it('is neither the link on a slip of paper nor anything else', () => {
    for (const slip of ['https://club.example/e/DEMK2345ABCD', 'demk-2345-abcd']) expect(readPass(slip, salon, replies)).toEqual({ is: 'slip' });
    for (const other of ['', 'WIFI:S:club;;', 'ABC', 'https://evil.example/hold/x/door?reply=y']) expect(readPass(other, salon, replies)).toEqual({ is: 'unreadable' });
  });
});
