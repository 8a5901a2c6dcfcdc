import { finderOf, termsOf } from './finder.ts';

const sounds: Record<string, string> = { 面: 'mian', 包: 'bao', 板: 'ban', 上: 'shang', 的: 'de', 接: 'jie', 线: 'xian', 图: 'tu', 绿: 'lv', 色: 'se', 发: 'fa', 光: 'guang' };
const read = (chinese: string): string[] => [...chinese].map((sign) => sounds[sign] ?? '');
const sheet = finderOf(['面包板上的接线图', 'Wiring sheet for LEDs', '绿色发光'], read);
const finds = (question: string): boolean => { const terms = termsOf(question); return terms.length > 0 && terms.every((term) => sheet.includes(term)); };

describe('finding materials', () => {
  it.each(['接线图', '面包板接线图', '接线', '图', '绿色 接线', 'ＬＥＤ'])('finds Chinese without spaces: %s', (question) => { expect(finds(question)).toBe(true); });
  it.each(['jiexiantu', 'jiexian', 'jie xian tu', 'xiantu', 'jxt', 'xt', 'mbb', 'lvse', 'lüse', 'Lv'])('finds pinyin, whole or its first letters, from any syllable: %s', (question) => { expect(finds(question)).toBe(true); });
  it.each(['wiring', 'Sheet', 'led', 'wiring sheet', 'the wiring', 'wir'])('finds English from the start of a word: %s', (question) => { expect(finds(question)).toBe(true); });
  it.each(['舵机', 'ianbao', 'iring', 'eet', 'jxz', '接线舵机', 'wiring motor'])('does not find what is not there, nor the middle of a syllable: %s', (question) => { expect(finds(question)).toBe(false); });

  it('keeps words that tell nothing only when there is nothing else', () => {
    expect(termsOf('面包板的接线')).not.toContain('的');
    expect(termsOf('的')).toEqual(['的']);
    expect(termsOf('!! ')).toEqual([]);
  });
  it('does not grow with the square of a long text', () => {
    const [short, long] = [50, 200].map((signs) => finderOf(['图'.repeat(signs)], () => Array.from({ length: signs }, (_, at) => `tu${at % 7}`)).length);
    expect(long ?? 0).toBeLessThan((short ?? 0) * 5);
  });
});
