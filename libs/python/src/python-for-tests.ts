import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPython, type PythonOptions, type PythonReady } from './create-python.ts';
import type { PythonResult } from './python-result.ts';

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'kindling-python-'));
export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** @throws Error when this machine cannot make the box: these tests need the real one. */
export async function readyPython(options: PythonOptions): Promise<PythonReady> {
  const python = await createPython(options);
  if (python.state === 'off') throw new Error(`Python is off (${python.because}): ${python.message}`);
  return python;
}

export const runText = (python: PythonReady, code: string, stdin = ''): Promise<PythonResult> => python.run({ code, stdin, files: [], purpose: 'run' });
