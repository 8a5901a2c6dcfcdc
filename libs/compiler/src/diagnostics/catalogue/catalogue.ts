import { createHash } from 'node:crypto';
import { characters } from './characters.ts';
import type { Entry } from './entry.ts';
import { librariesAndSize } from './libraries-and-size.ts';
import { names } from './names.ts';
import { punctuation } from './punctuation.ts';
import { structure } from './structure.ts';
import { types } from './types.ts';

/** Order matters: the first entry that applies wins. */
export const catalogue: readonly Entry[] = [...characters, ...names, ...structure, ...types, ...punctuation, ...librariesAndSize];

/** For what no entry knows. */
export const otherwise: Entry = {
  code: 'unknown', match: /^/,
  message: { zh: '编译器看不懂这里。原话是：{words}', en: 'The compiler does not understand this. It says: {words}' },
};

/** Kept results carry explanations; they go stale when the catalogue changes. */
export const catalogueVersion: string = createHash('sha256').update(JSON.stringify([...catalogue, otherwise].map((entry) =>
  [entry.code, entry.match.source, String(entry.also), String(entry.place), entry.message]))).digest('hex');
