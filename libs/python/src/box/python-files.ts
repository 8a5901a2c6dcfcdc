import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { sharedLibraries } from '@kindling/box';
import type { PythonOff } from '../python-result.ts';
import { inBox } from './runner.ts';

/** Where Debian puts the parts; a test may point one elsewhere. */
export const debianPaths = { bubblewrap: '/usr/bin/bwrap', python: '/usr/bin/python3' } as const;
export type PythonPaths = { readonly [part in keyof typeof debianPaths]: string };

const prlimit = '/usr/bin/prlimit';
/** `python3` is a link to `python3.11`, whose library has the same name. */
const libraryOf = (python: string): string => join('/usr/lib', realpathSync(python).split('/').at(-1) ?? '');

export function missingPart({ bubblewrap, python }: PythonPaths): PythonOff | null {
  if (!existsSync(bubblewrap)) return { state: 'off', because: 'no-bubblewrap', message: `${bubblewrap} is not there; install bubblewrap` };
  if (!existsSync(python) || !existsSync(join(libraryOf(python), 'statistics.py'))) return { state: 'off', because: 'no-python', message: `${python} or its whole library is not there; install python3 (python3-minimal is too little)` };
  return null;
}

/** Host path and path in the box of everything that a program may read. No shell and no other program is there. */
export function pythonFiles({ python }: PythonPaths): readonly (readonly [from: string, to: string])[] {
  const library = libraryOf(python);
  const loadable = join(library, 'lib-dynload');
  const decimal = readdirSync(loadable).filter((name) => name.startsWith('_decimal.')).map((name) => join(loadable, name));
  const programs = [[realpathSync(python), inBox.python], [realpathSync(prlimit), prlimit]] as const;
  return [
    [library, library], ...programs,
    ...sharedLibraries([python, prlimit, ...decimal]).map((path) => [realpathSync(path), path] as const),
  ];
}
