/** One line of the tag lister about the joined sketch; `line` counts from 1 in the joined text. */
interface Tag { readonly name: string; readonly pattern: string; readonly line: number; readonly fields: ReadonlyMap<string, string> }

/** A declaration to insert, and the line of the joined text that it belongs to. */
export interface Prototype { readonly text: string; readonly line: number }

/** @returns the line before which declarations go (of the joined text, from 1), null when there is no function. */
export function prototypesFrom(tagList: string): { readonly before: number | null; readonly prototypes: readonly Prototype[] } {
  const tags = tagList.split('\n').map(readTag).filter((tag) => tag !== null);
  const free = tags.filter((tag) => tag.fields.get('kind') === 'function' && !inAScope(tag));
  const before = free.length === 0 ? null : Math.min(...free.map((tag) => tag.line));
  const laterTypes = tags.filter((tag) => typeKinds.has(tag.fields.get('kind') ?? '') && before !== null && tag.line >= before).map((tag) => tag.name);
  const prototypes = free.filter((tag) => canBeDeclared(tag, laterTypes)).map((tag) => ({ text: declaration(tag), line: tag.line }));
  return { before, prototypes };
}

const typeKinds = new Set(['struct', 'class', 'enum', 'union', 'typedef']);
const inAScope = (tag: Tag): boolean => ['class', 'struct', 'namespace', 'union', 'enum'].some((scope) => tag.fields.has(scope));

function readTag(row: string): Tag | null {
  const [head, tail] = splitOnce(row, ';"\t');
  if (tail === null) return null;
  const [name = '', , ...pattern] = head.split('\t');
  const fields = new Map(tail.split('\t').map((field) => { const [key, value] = splitOnce(field, ':'); return [key, value ?? ''] as const; }));
  const line = Number(fields.get('line'));
  return Number.isInteger(line) && line > 0 ? { name, pattern: pattern.join('\t'), line, fields } : null;
}

function splitOnce(text: string, separator: string): readonly [string, string | null] {
  const at = text.lastIndexOf(separator);
  const first = separator === ':' ? text.indexOf(separator) : at;
  return first < 0 ? [text, null] : [text.slice(0, first), text.slice(first + separator.length)];
}

/** As in the Arduino IDE: templates and default arguments cannot be declared twice, macros have no type. */
function canBeDeclared(tag: Tag, laterTypes: readonly string[]): boolean {
  const type = tag.fields.get('returntype') ?? '', signature = tag.fields.get('signature') ?? '';
  if (type === '' || type.startsWith('template') || signature.includes('=') || tag.name.includes('::') || tag.name.startsWith('operator')) return false;
  const words = new Set(`${type} ${signature}`.match(/\w+/g) ?? []);
  return !laterTypes.some((name) => words.has(name));
}

function declaration(tag: Tag): string {
  const qualifier = /^\/\^\s*((?:(?:static|inline|extern)\s+)*)/.exec(tag.pattern)?.[1] ?? '';
  const type = (tag.fields.get('returntype') ?? '').replace(/\b(?:static|inline|extern)\s+/g, '');
  return `${qualifier}${type} ${tag.name}${tag.fields.get('signature') ?? '()'};`;
}
