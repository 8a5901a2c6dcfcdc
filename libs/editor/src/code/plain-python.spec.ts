import { plainPython } from './plain-python.ts';

describe('signs that Python knows', () => {
  it.each([['if x > ３：', 'if x > 3:'], ['print（“你好”）', 'print("你好")'], ['x\u00a0= a // b，c', 'x = a // b,c']])('%s', (wrong, right) => { expect(plainPython(wrong)).toBe(right); });
  it('leaves texts and comments alone, and changes nothing the second time', () => {
    const fine = 'print("亮了，关掉！")  # 注意：（高）；\nx = \'\'\'一：\n二，\'\'\'\n';
    expect(plainPython(fine)).toBe(fine);
    const once = plainPython('a（“b，c”，1）# ，');
    expect(plainPython(once)).toBe(once);
  });
});
