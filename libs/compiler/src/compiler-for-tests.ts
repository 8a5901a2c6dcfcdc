import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CompileResult } from './compile-result.ts';
import { createCompiler, type CompilerOptions, type CompilerReady } from './create-compiler.ts';

export const blink = `void setup() {
  pinMode(LED_BUILTIN, OUTPUT);
}

void loop() {
  digitalWrite(LED_BUILTIN, HIGH);
  delay(1000);
  digitalWrite(LED_BUILTIN, LOW);
  delay(1000);
}
`;

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'kindling-compiler-'));
export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** @throws Error when this machine cannot make the box: these tests need the real one. */
export async function readyCompiler(options: CompilerOptions): Promise<CompilerReady> {
  const compiler = await createCompiler(options);
  if (compiler.state === 'off') throw new Error(`the compiler is off (${compiler.because}): ${compiler.message}`);
  return compiler;
}

export const compileText = (compiler: CompilerReady, content: string): Promise<CompileResult> =>
  compiler.compile({ files: [{ name: 'sketch.ino', content }], board: 'uno' });
