import { arduinoNames, memberNames } from '../arduino-names.ts';
import { inOtherCase, nearestName } from '@kindling/kernel';
import { codeOf, placeOfName, type Place } from '../source-text.ts';
import type { Entry, Params, Situation } from './entry.ts';

const undeclared = /^'(?<name>[^']+)' was not declared in this scope$/;
const noType = /^'(?<name>[^']+)' does not name a type$/;
const noMember = /^'(?:class |struct )?(?<owner>[^']+)' has no member named '(?<name>[^']+)'$/;

const atName = (situation: Situation): Place => placeOfName(situation.source, situation.place, situation.groups['name'] ?? '');
type Guess = (name: string, candidates: Iterable<string>) => string | null;
const guessing = (guess: Guess, own: readonly string[]) => ({ groups, names }: Situation): Params | null => {
  const suggestion = guess(groups['name'] ?? '', own) ?? guess(groups['name'] ?? '', names);
  return suggestion === null ? null : { suggestion };
};

const wrongCase = { zh: '大小写不对：{name} 应该写成 {suggestion}', en: 'Capital letters matter: {name} should be written {suggestion}' };
const misspelt = { zh: '程序不认识 {name}。你是不是想写 {suggestion} ？', en: 'The program does not know {name}. Did you mean {suggestion}?' };

/** A type name is followed by a name; anything else is a command in the wrong place. */
const isCommand = ({ source, place, groups }: Situation): Params | null =>
  (/^\w+$/.test(groups['name'] ?? '') && new RegExp(`\\b${groups['name'] ?? ''}\\s*(?:[-+*/]?=|\\+\\+|--|\\(|\\.|\\[)`).test(codeOf(source, place.line)) ? {} : null);

export const names: readonly Entry[] = [
  { code: 'wrong-case', match: undeclared, place: atName, also: guessing(inOtherCase, arduinoNames), message: wrongCase },
  { code: 'misspelt-name', match: undeclared, place: atName, also: guessing(nearestName, arduinoNames), message: misspelt },
  {
    code: 'undeclared-name', match: undeclared, place: atName,
    message: { zh: '程序不认识 {name}。先在前面声明它，比如 int {name} = 0; 或者检查有没有写错。', en: 'The program does not know {name}. Declare it first, for example int {name} = 0; or check the spelling.' },
  },
  { code: 'wrong-case', match: noMember, place: atName, also: guessing(inOtherCase, memberNames), message: wrongCase },
  { code: 'misspelt-name', match: noMember, place: atName, also: guessing(nearestName, memberNames), message: misspelt },
  {
    code: 'no-such-member', match: noMember, place: atName,
    message: { zh: '{owner} 没有叫 {name} 的功能，请检查点号后面的名字。', en: '{owner} cannot do {name}. Check the name after the dot.' },
  },
  { code: 'wrong-case', match: noType, place: atName, also: guessing(inOtherCase, arduinoNames), message: wrongCase },
  {
    code: 'command-outside-function', match: noType, place: atName, also: isCommand,
    message: { zh: '这条命令写在了 setup 和 loop 的外面。请把它移到某个函数的 { } 里面，也检查一下前面是不是多了一个 }', en: 'This command stands outside setup and loop. Move it inside the { } of a function, and check for one } too many above.' },
  },
  { code: 'misspelt-name', match: noType, place: atName, also: guessing(nearestName, arduinoNames), message: misspelt },
  {
    code: 'unknown-type', match: noType, place: atName,
    message: { zh: '程序不认识 {name} 这种类型。这里应该是 int、float、bool、String 这样的词。', en: '{name} is not a kind of value the program knows. A word like int, float, bool or String belongs here.' },
  },
  {
    code: 'command-outside-function', match: /^expected constructor, destructor, or type conversion before/,
    place: ({ source, place }) => ({ line: place.line, column: Math.max(1, codeOf(source, place.line).search(/\S/) + 1) }),
    message: { zh: '这条命令写在了 setup 和 loop 的外面。请把它移到某个函数的 { } 里面，也检查一下前面是不是多了一个 }', en: 'This command stands outside setup and loop. Move it inside the { } of a function, and check for one } too many above.' },
  },
];
