import type { QuizItem, Text } from '@kindling/contracts';
import { cutFeedback, findPlain, readText, withoutFormat } from './gift-text.ts';
import type { Told } from './report.ts';

type Unnamed = { [K in QuizItem['kind']]: Omit<Extract<QuizItem, { kind: K }>, 'id' | 'concept' | 'prompt'> }[QuizItem['kind']];
interface Found { readonly item: Unnamed; readonly oneLanguage: boolean }
export interface Answers extends Found { readonly generalFeedback: boolean }
interface Part { readonly right: boolean; readonly percent: number | null; readonly said: string; readonly feedback: string }
const none: Text = { zh: '', en: '' };

/** What stands between the braces, or null with the reason told. */
export function readAnswers(raw: string, told: Told): Answers | null {
  const general = raw.indexOf('####');
  const answers = general < 0 ? raw : raw.slice(0, general).trim();
  if (answers === '') return told('essay');
  const found = readKind(answers, general < 0 ? none : readText(raw.slice(general + 4)).text, told);
  // Only a question with several right answers has a place for it: what is said when one is missing.
  return found && { ...found, generalFeedback: general >= 0 && found.item.kind !== 'multiple' };
}

function readKind(answers: string, general: Text, told: Told): Found | null {
  const truth = /^(T|TRUE|F|FALSE)(?![A-Za-z])/i.exec(answers);
  if (truth) return truthItem(truth[1]?.toUpperCase().startsWith('T') ?? false, answers.slice(truth[0].length));
  if (answers.startsWith('#')) return /^#\s*[=~]/.test(answers) ? readNumbers(partsOf(answers.slice(1)), told) : readNumber(answers.slice(1), told);
  const parts = partsOf(answers);
  if (parts.length === 0) return told('no-answers');
  if (parts.some(({ said }) => arrowIn(said) >= 0)) return readPairs(parts, told);
  return parts.every(({ right }) => right) ? readWords(parts, told) : readChoices(parts, general, told);
}

/** Each answer with its share of the points, where one is given. */
function partsOf(raw: string): Part[] {
  const starts: number[] = [];
  for (let at = findPlain(raw, '=~'); at >= 0; at = findPlain(raw, '=~', at + 1)) starts.push(at);
  return starts.map((at, index) => {
    const text = raw.slice(at + 1, starts[index + 1] ?? raw.length);
    const share = /^\s{0,20}%(-?[\d.]{1,12})%/.exec(text);
    return { right: raw[at] === '=', percent: share ? Number(share[1]) : null, ...cutFeedback(share ? text.slice(share[0].length) : text) };
  });
}

function truthItem(isTrue: boolean, after: string): Found {
  // GIFT says first what to tell whoever is wrong, then whoever is right.
  const [wrong = none, right = none] = after.split('#').slice(1).map((each) => readText(each).text);
  return { item: { kind: 'true-false', isTrue, feedback: isTrue ? { saidTrue: right, saidFalse: wrong } : { saidTrue: wrong, saidFalse: right } }, oneLanguage: after.includes('#') && [wrong, right].some(({ zh, en }) => (zh === '') !== (en === '')) };
}

const number = String.raw`-?\d{1,15}(?:\.\d{1,12})?(?:e-?\d{1,2})?`;
function readValue(value: string): { answer: number; tolerance: number } | null {
  const range = new RegExp(`^(${number})\\s*\\.\\.\\s*(${number})$`).exec(value);
  if (range) { const [low, high] = [Number(range[1]), Number(range[2])]; return { answer: (low + high) / 2, tolerance: Math.abs(high - low) / 2 }; }
  const near = new RegExp(`^(${number})(?:\\s*:\\s*(${number}))?$`).exec(value);
  return near && { answer: Number(near[1]), tolerance: Math.abs(Number(near[2] ?? 0)) };
}
function readNumber(raw: string, told: Told): Found | null {
  const { said, feedback } = cutFeedback(raw);
  const value = readValue(said.trim());
  const { text, oneLanguage } = readText(feedback);
  return value ? { item: { kind: 'numeric', ...value, feedback: text }, oneLanguage } : told('not-a-number');
}
/** One number with all points; those with none are slips whose cause is known. */
function readNumbers(parts: readonly Part[], told: Told): Found | null {
  const [right, ...others] = parts.filter(({ right: is, percent }) => is && (percent ?? 100) === 100);
  const slips = parts.filter(({ percent }) => percent === 0);
  if (!right || others.length > 0 || slips.length + 1 !== parts.length || slips.length > 5) return told('several-numbers');
  const values = [right, ...slips].map(({ said }) => readValue(said.trim()));
  const [value] = values;
  if (!value || values.some((each) => each === null)) return told('not-a-number');
  const feedback = readText(right.feedback);
  const known = slips.map((slip, at) => ({ value: values[at + 1]?.answer ?? 0, feedback: readText(slip.feedback).text }));
  return { item: { kind: 'numeric', ...value, feedback: feedback.text, ...(known.length > 0 ? { slips: known } : {}) }, oneLanguage: feedback.oneLanguage };
}

function readWords(parts: readonly Part[], told: Told): Found | null {
  if (parts.some(({ percent }) => ![null, 0, 100].includes(percent))) return told('weights');
  const [right, wrong] = [parts.filter(({ percent }) => percent !== 0), parts.filter(({ percent }) => percent === 0)];
  if (right.length === 0) return told('no-right-answer');
  if (right.length > 20 || wrong.length > 5) return told('answer-count');
  const feedback = readText(right.find((part) => part.feedback.trim() !== '')?.feedback ?? '');
  const slips = [...new Set(wrong.map((part) => part.feedback.trim()))].map((about) => ({ said: wrong.filter((part) => part.feedback.trim() === about).flatMap(wordsIn), feedback: readText(about).text }));
  return { item: { kind: 'short-text', accepted: [...new Set(right.flatMap(wordsIn))], feedback: feedback.text, ...(slips.length > 0 ? { slips } : {}) }, oneLanguage: feedback.oneLanguage };
}
const wordsIn = ({ said }: Part): string[] => { const { zh, en } = readText(withoutFormat(said)[0]).text; return [...new Set([zh, en])].filter((word) => word !== ''); };

const arrowIn = (said: string): number => { for (let at = findPlain(said, '-'); at >= 0; at = findPlain(said, '-', at + 1)) if (said[at + 1] === '>') return at; return -1; };
/** Pairs; right ones without a left one are the spare ones. */
function readPairs(parts: readonly Part[], told: Told): Found | null {
  const read = parts.map(({ right, said }) => { const at = arrowIn(said); return at < 0 || !right ? null : { left: readText(said.slice(0, at)), right: readText(said.slice(at + 2)) }; });
  const whole = read.filter((each) => each !== null);
  const [pairs, spare] = [whole.filter(({ left }) => left.text.zh + left.text.en !== ''), whole.filter(({ left }) => left.text.zh + left.text.en === '')];
  if (whole.length !== parts.length || pairs.length < 2 || pairs.length > 6 || spare.length > 2) return told('matching');
  return {
    item: { kind: 'matching', pairs: pairs.map(({ left, right }, index) => ({ id: 'abcdef'.charAt(index), left: left.text, right: right.text, feedback: none })), spare: spare.map(({ right }) => right.text) },
    oneLanguage: whole.some(({ left, right }) => left.oneLanguage || right.oneLanguage),
  };
}

function readChoices(parts: readonly Part[], missed: Text, told: Told): Found | null {
  const weighed = parts.some(({ percent }) => percent !== null);
  if (weighed && !isAllOrNothing(parts)) return told('weights');
  const rightOf = ({ right, percent }: Part): boolean => (weighed ? (percent ?? 0) > 0 : right);
  const rights = parts.filter(rightOf).length;
  if (rights === 0) return told('no-right-answer');
  const several = weighed && rights > 1;
  if (parts.length > (several ? 6 : 5) || rights === parts.length) return told('answer-count');
  let oneLanguage = false;
  const choices = parts.map((part, index) => {
    const [said, feedback] = [readText(withoutFormat(part.said)[0]), readText(part.feedback)];
    oneLanguage ||= said.oneLanguage || feedback.oneLanguage;
    return { id: 'abcdef'.charAt(index), text: said.text, correct: rightOf(part), feedback: feedback.text };
  });
  return { item: several ? { kind: 'multiple', choices, missed } : { kind: 'choice', choices }, oneLanguage };
}
/** Equal shares for the right ones that make up all the points, nothing or less for the others. */
function isAllOrNothing(parts: readonly Part[]): boolean {
  const shares = parts.map(({ percent, right }) => percent ?? (right ? 100 : 0)).filter((share) => share > 0);
  return Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) < 1 && new Set(shares).size === 1;
}
