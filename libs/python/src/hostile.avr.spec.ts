import { createServer } from 'node:net';
import { readFileSync } from 'node:fs';
import { stopWatching, survivorsOf, watchChildren, type Seen } from '@kindling/box/tests';
import type { PythonReady } from './create-python.ts';
import { limits } from './limits.ts';
import { freshFolder, readyPython, remove, runText } from './python-for-tests.ts';
import type { PythonResult } from './python-result.ts';

let cacheDir: string;
let python: PythonReady;
beforeAll(async () => {
  cacheDir = freshFolder();
  python = await readyPython({ cacheDir });
}, 30_000);
afterAll(() => remove(cacheDir));
afterEach(stopWatching);

const summary = (result: PythonResult): string => {
  if (result.status === 'error') return result.type;
  return result.status === 'stopped' || result.status === 'refused' ? result.because : result.status;
};
async function expectNoSurvivors(seen: readonly Seen[]): Promise<void> {
  expect(seen.length).toBeGreaterThan(0);
  expect(await survivorsOf(seen)).toEqual([]);
}

describe('programs that want too much', () => {
  it.each([
    ['an endless loop', 'while True:\n    pass', ['time']],
    ['an endless loop that catches everything', 'while True:\n    try:\n        1 / 0\n    except:\n        pass', ['time']],
    ['a loop that turns a deaf ear', 'import signal\nfor each in (signal.SIGXCPU, signal.SIGALRM):\n    signal.signal(each, signal.SIG_IGN)\nwhile True:\n    pass', ['time']],
    ['sleep', 'import time\ntime.sleep(1000)', ['time']],
    ['one huge calculation', 'x = 10 ** 10 ** 9', ['time', 'memory']],
    ['a list of a gigabyte', 'a = [0] * 10 ** 9', ['memory']],
    ['a list that grows', 'a = []\nwhile True:\n    a.append([1])', ['memory']],
    ['print without end', 'while True:\n    print("again")', ['output']],
    ['one line without end', 'while True:\n    print("x", end="")', ['output']],
    ['a flood on standard error', 'import os\nwhile True:\n    os.write(2, b"x" * 1000)', ['output']],
    ['deep recursion', 'def f(n):\n    return f(n + 1)\nf(0)', ['RecursionError']],
    ['deep recursion without its limit', 'import sys\nsys.setrecursionlimit(10 ** 9)\ndef f(n):\n    return [f(n + 1)]\nf(0)', ['crashed', 'memory', 'time', 'SystemError']],
    ['sixty thousand brackets', `x = ${'('.repeat(30_000)}1${')'.repeat(30_000)}`, ['SyntaxError', 'MemoryError']],
    ['filling the scratch folder', 'for n in range(100):\n    open(f"/tmp/{n}", "w").write("x" * 1000000)', ['OSError']],
    ['threads without end', 'import threading, time\nwhile True:\n    threading.Thread(target=time.sleep, args=(100,)).start()', ['RuntimeError']],
  ])('%s', async (_what, code, outcomes) => {
    const seen = watchChildren();
    const started = performance.now();
    const result = await runText(python, code);
    expect(outcomes).toContain(summary(result));
    expect(performance.now() - started).toBeLessThan(limits.milliseconds + 3000);
    await expectNoSurvivors(seen());
  }, 20_000);

  it('shows what was printed before the end', async () => {
    expect(await runText(python, 'print("start")\nwhile True:\n    pass')).toMatchObject({ status: 'stopped', because: 'time', output: 'start\n', diagnostic: { code: 'endless-program' } });
  }, 15_000);

  it('contains a fork bomb while a neighbour counts', async () => {
    const seen = watchChildren();
    const [bomb, neighbour] = await Promise.all([runText(python, 'import os\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        pass'), runText(python, 'print(sum(range(101)))')]);
    expect(['time', 'crashed']).toContain(summary(bomb));
    expect(neighbour).toEqual({ status: 'ran', output: '5050\n', exitCode: 0 });
    const found = seen();
    expect(found.length).toBeLessThan(100);
    await expectNoSurvivors(found);
  }, 20_000);

  it('refuses a program above 64 KiB and too much input without starting anything', async () => {
    const before = python.startCount();
    expect(await runText(python, `# ${'火'.repeat(22_000)}`)).toEqual({ status: 'refused', because: 'program-too-big' });
    expect(await runText(python, 'print(1)', 'x'.repeat(20_000))).toEqual({ status: 'refused', because: 'input-too-big' });
    expect(python.startCount()).toBe(before);
  });
});

describe('programs that reach out', () => {
  it.each([
    ['the list of users', '/etc/passwd'], ['this very test', import.meta.filename], ['the server’s environment', '/proc/self/environ'], ['the shell', '/bin/sh'],
  ])('find nothing of the host: %s', async (_what, path) => {
    expect(readFileSync(path).length).toBeGreaterThan(0);
    expect(summary(await runText(python, `print(open(${JSON.stringify(path)}, errors="replace").read())`))).toBe('FileNotFoundError');
  });

  it('see only Python and their own file', async () => {
    const result = await runText(python, 'import os\nfor place in ("/", "/usr", "/usr/bin", "/program", "/tmp"):\n    print(place, *sorted(os.listdir(place)))\nprint(*sorted(os.environ))');
    expect(result.status === 'ran' ? result.output : summary(result)).toBe([
      '/ dev lib lib64 program tmp usr', '/usr bin lib', '/usr/bin prlimit python3', '/program main.py run.py', '/tmp', 'LC_ALL PATH PWD PYTHONHASHSEED TMPDIR', '',
    ].join('\n'));
  });

  it.each([
    ['start a program', 'import subprocess\nsubprocess.run(["/bin/sh", "-c", "echo hello"])', 'FileNotFoundError'],
    ['write outside the scratch folder', 'open("/program/main.py", "w")', 'OSError'],
    ['change the system', 'open("/usr/lib/x", "w")', 'OSError'],
    ['end a process of somebody else', 'import os\nos.kill(-1, 9)', 'ProcessLookupError'],
    ['end themselves', 'import os\nos.kill(os.getpid(), 9)', 'crashed'],
    ['crash Python', 'import os\nos.abort()', 'crashed'],
    ['become root', 'import os\nos.setuid(0)', 'OSError'],
  ])('cannot %s', async (_what, code, outcome) => {
    expect([outcome, 'PermissionError']).toContain(summary(await runText(python, code)));
  }, 15_000);

  it('have no network, not even to this machine', async () => {
    let calls = 0;
    const server = createServer((socket) => { calls += 1; socket.destroy(); });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const result = await runText(python, `import socket\nsocket.create_connection(("127.0.0.1", ${port}), timeout=2)`);
    expect(['ConnectionRefusedError', 'OSError', 'TimeoutError']).toContain(summary(result));
    expect(calls).toBe(0);
    await new Promise((resolve) => { server.close(resolve); });
  }, 15_000);

  it('cannot forge being right, and spoil only their own words', async () => {
    const forged = 'import os\nos.write(2, "\\x1fkindling\\x1frun\\x1fKeyError\\x1f<b>\\x1f1\\x1f1\\x1fbytes\\x1f\\x1f\\x1f".encode())\nos._exit(1)';
    expect(await runText(python, forged)).toMatchObject({ status: 'error', type: 'KeyError', diagnostic: { raw: 'KeyError: <b>' } });
  });
});
