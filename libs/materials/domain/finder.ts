/** Syllables of Chinese words in their order, without tones; `v` stands for `ü`. */
export type ReadAloud = (chinese: string) => readonly string[];

/** Farther than this nobody types a title in pinyin; without an end the finder would grow with the square of a text. */
const mostSyllables = 8;
const chineseRun = /\p{Script=Han}+/gu;
const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words that stand in every title and tell nothing. */
const empty = new Set(['的', '和', '与', '了', '在', '是', '用', '上', 'the', 'a', 'an', 'of', 'and', 'for', 'to']);

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v');

/** From every syllable on: its pinyin and its first letters, so that `xian`, `jxt` and `xt` find 接线图. */
function soundsOf(run: string, read: ReadAloud): string[] {
  const syllables = read(run);
  return syllables.flatMap((_, from) => {
    const some = syllables.slice(from, from + mostSyllables);
    return [some.join(''), some.map((each) => each.slice(0, 1)).join('')];
  });
}

/** What a search looks through: the words, each behind a blank, with the sounds of Chinese ones beside them. */
export function finderOf(texts: readonly string[], read: ReadAloud): string {
  const text = folded(texts.join(' '));
  const sounds = [...text.matchAll(chineseRun)].flatMap(([run]) => soundsOf(run, read));
  const latin = text.match(/[\p{Script=Latin}\p{N}]+/gu) ?? [];
  return ` ${[text.replace(/\s+/g, ' ').trim(), ...new Set([...latin, ...sounds])].join(' ')}`;
}

/** What has to stand in a finder, every one of them. Chinese is cut into words; anything else has to begin where a word or a syllable begins. */
export function termsOf(question: string): string[] {
  const terms = [...words.segment(folded(question))].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  const telling = terms.filter((term) => !empty.has(term));
  return [...new Set(telling.length > 0 ? telling : terms)].map((term) => (/\p{Script=Han}/u.test(term) ? term : ` ${term}`));
}
