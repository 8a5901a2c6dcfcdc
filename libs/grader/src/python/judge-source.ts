import type { PythonExpectation, Text } from '@kindling/contracts';

/** What stands in a program, read by Python itself; see its syntax tree for the names of nodes. */
export interface SourceFacts {
  readonly nodes: readonly string[];
  readonly calls: readonly string[];
  readonly functions: readonly { readonly name: string; readonly parameters: number; readonly returns: boolean }[];
  readonly imports: readonly string[];
}
export type SourceExpectation = Extract<PythonExpectation, { kind: 'source-uses' | 'source-calls' }>;
type What = Extract<SourceExpectation, { kind: 'source-uses' }>['what'];

/** A function that nobody calls is not used. */
const ownFunctions = (facts: SourceFacts) => facts.functions.filter((each) => facts.calls.includes(each.name));
const has = (...nodes: readonly string[]) => (facts: SourceFacts): boolean => nodes.some((node) => facts.nodes.includes(node));

const tests: Readonly<Record<What, (facts: SourceFacts) => boolean>> = {
  for: has('For', 'ListComp', 'GeneratorExp', 'SetComp', 'DictComp'), while: has('While'), if: has('If', 'IfExp', 'Match'),
  list: has('List', 'ListComp'), dictionary: has('Dict', 'DictComp'), 'f-string': has('JoinedStr'),
  function: (facts) => ownFunctions(facts).length > 0,
  'function-with-parameter': (facts) => ownFunctions(facts).some((each) => each.parameters > 0),
  'function-with-result': (facts) => ownFunctions(facts).some((each) => each.returns),
};
const names: Readonly<Record<What, Text>> = {
  for: { zh: 'for 循环', en: 'a for loop' }, while: { zh: 'while 循环', en: 'a while loop' }, if: { zh: 'if 判断', en: 'an if' },
  list: { zh: '列表', en: 'a list' }, dictionary: { zh: '字典', en: 'a dictionary' }, 'f-string': { zh: 'f"…" 文字', en: 'an f"…" text' },
  function: { zh: '自己写的函数（并且调用它）', en: 'a function of your own (that is called)' },
  'function-with-parameter': { zh: '带参数的函数（并且调用它）', en: 'a function with a parameter (that is called)' },
  'function-with-result': { zh: '有 return 结果的函数（并且调用它）', en: 'a function that returns a result (and is called)' },
};

/** Null when it holds. */
export function judgeSource(expectation: SourceExpectation, facts: SourceFacts): Text | null {
  const [there, name] = expectation.kind === 'source-uses'
    ? [tests[expectation.what](facts), names[expectation.what]]
    : [facts.calls.includes(expectation.name), { zh: `${expectation.name}(…)`, en: `${expectation.name}(…)` }];
  if (there === expectation.wanted) return null;
  return expectation.wanted
    ? { zh: `程序里要用到${name.zh}，现在还没有。`, en: `The program should use ${name.en}, and does not yet.` }
    : { zh: `程序里不要用${name.zh}。`, en: `The program should not use ${name.en}.` };
}
