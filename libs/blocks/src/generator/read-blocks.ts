import { ok, refuse, type Result } from '@kindling/kernel';

/** Blockly's saved block, checked: nothing but these keys is ever read. */
export interface ReadBlock {
  readonly type: string;
  readonly id: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly inputs: ReadonlyMap<string, ReadBlock>;
  readonly next: ReadBlock | null;
  readonly elseIfs: number;
  /** Parameters of a function, by name, and the name of the function that is called. */
  readonly params: readonly string[];
  readonly name: string;
  /** Places of a join. */
  readonly items: number;
  readonly hasElse: boolean;
}
export interface ReadWorkspace { readonly tops: readonly ReadBlock[]; readonly variables: ReadonlyMap<string, string> }
export type BlocksProblem = 'blocks-too-deep' | 'blocks-too-many' | 'blocks-malformed' | 'block-unknown' | 'name-illegal';

const mostDeep = 60;
const mostBlocks = 1000;
type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (value: Loose, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
class Broken extends Error { readonly problem: BlocksProblem; constructor(problem: BlocksProblem) { super(problem); this.problem = problem; } }

/** Reads hostile JSON: bounded depth and number, own keys only, strings where strings belong. */
export function readWorkspace(json: unknown): Result<ReadWorkspace, BlocksProblem> {
  let count = 0;
  const read = (value: unknown, depth: number): ReadBlock => {
    if (!isObject(value)) throw new Broken('blocks-malformed');
    if (depth > mostDeep) throw new Broken('blocks-too-deep');
    count += 1;
    if (count > mostBlocks) throw new Broken('blocks-too-many');
    const type = own(value, 'type');
    if (typeof type !== 'string' || type.length > 64) throw new Broken('blocks-malformed');
    const extra = own(value, 'extraState');
    return {
      type, id: textOf(own(value, 'id')), fields: readFields(own(value, 'fields')), inputs: readInputs(own(value, 'inputs'), depth), next: null,
      elseIfs: isObject(extra) ? Math.min(20, Math.max(0, Math.trunc(Number(own(extra, 'elseIfCount') ?? 0)) || 0)) : 0,
      params: isObject(extra) ? readParams(own(extra, 'params')) : [], name: isObject(extra) ? textOf(own(extra, 'name')) : '',
      items: isObject(extra) ? Math.min(20, Math.max(0, Math.trunc(Number(own(extra, 'itemCount') ?? 0)) || 0)) : 2,
      hasElse: isObject(extra) && own(extra, 'hasElse') === true,
    };
  };
  /** Long stacks are lists, not depth: followed in a loop. */
  const readStack = (value: unknown, depth: number): ReadBlock => {
    const stack: ReadBlock[] = [];
    for (let at: unknown = value; at !== undefined;) {
      stack.push(read(at, depth));
      const next = isObject(at) ? own(at, 'next') : undefined;
      at = isObject(next) ? (own(next, 'block') ?? own(next, 'shadow')) : undefined;
    }
    return stack.reduceRight<ReadBlock | null>((next, block) => ({ ...block, next }), null) ?? read(value, depth);
  };
  const readInputs = (value: unknown, depth: number): ReadonlyMap<string, ReadBlock> => {
    const inputs = new Map<string, ReadBlock>();
    if (!isObject(value)) return inputs;
    for (const [name, input] of Object.entries(value).slice(0, 50)) {
      const inner = isObject(input) ? (own(input, 'block') ?? own(input, 'shadow')) : undefined;
      if (inner !== undefined) inputs.set(name, readStack(inner, depth + 1));
    }
    return inputs;
  };
  try {
    const outer = isObject(json) ? own(json, 'blocks') : undefined;
    const list = isObject(outer) ? own(outer, 'blocks') : [];
    if (!isObject(json) || !Array.isArray(list)) return refuse('blocks-malformed');
    return ok({ tops: list.map((each) => readStack(each, 0)), variables: readVariables(own(json, 'variables')) });
  } catch (thrown) {
    if (thrown instanceof Broken) return refuse(thrown.problem);
    throw thrown;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 64) : '');

/** Definitions carry objects with a name, calls carry names. */
function readParams(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, 10).map((each) => (isObject(each) ? textOf(own(each, 'name')) : textOf(each)));
}

function readFields(value: unknown): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  if (!isObject(value)) return fields;
  for (const [name, field] of Object.entries(value).slice(0, 20)) {
    if (typeof field === 'string' || typeof field === 'number' || typeof field === 'boolean') fields.set(name, String(field).slice(0, 200));
    else if (isObject(field)) fields.set(name, textOf(own(field, 'id')));
  }
  return fields;
}

function readVariables(value: unknown): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  if (Array.isArray(value)) for (const each of value.slice(0, 200)) if (isObject(each)) variables.set(textOf(own(each, 'id')), textOf(own(each, 'name')));
  return variables;
}

/** Only listed values ever reach the C++. */
export function choiceOf<T extends string>(block: ReadBlock, field: string, allowed: readonly T[], start: T): T {
  const value = block.fields.get(field);
  return allowed.find((each) => each === value) ?? start;
}
