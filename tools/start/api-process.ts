import { fork, type ChildProcess } from 'node:child_process';

export interface RunningApi { readonly url: string; readonly process: ChildProcess; readonly stop: () => Promise<void> }

/** Starts the built server as a child and waits until it says that it is ready. */
export function startApi(settings: Record<string, string>, main = 'dist/api/main.js'): Promise<RunningApi> {
  // Its own process group: Ctrl+C in the terminal must reach it only through us, so that PostgreSQL outlives it.
  const child = fork(main, { env: { ...process.env, ...settings }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true, execArgv: ['--enable-source-maps'] });
  return new Promise((resolve, reject) => {
    child.once('message', (message: { ready?: string }) => {
      if (message.ready) resolve({ url: message.ready, process: child, stop: () => stopChild(child) });
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code ?? 'a signal'} before it was ready`)));
  });
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const impatient = setTimeout(() => child.kill('SIGKILL'), 8000);
    child.once('exit', () => { clearTimeout(impatient); resolve(); });
    child.kill('SIGTERM');
  });
}
