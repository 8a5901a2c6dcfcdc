import { spawn } from 'node:child_process';

export interface StepOutcome { readonly code: number; readonly seconds: number }

/** Runs one command with its output shown. Never throws: the code tells. */
export function runStep(title: string, command: string, args: readonly string[], environment: Record<string, string> = {}): Promise<StepOutcome> {
  console.log(`\n── ${title}`);
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
    child.once('error', (failure) => { console.error(failure.message); resolve({ code: 1, seconds: 0 }); });
    child.once('exit', (code) => resolve({ code: code ?? 1, seconds: (performance.now() - started) / 1000 }));
  });
}
