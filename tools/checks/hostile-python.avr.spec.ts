import { createServer, type Server } from 'node:net';
import type { PythonExercise } from '@kindling/contracts';
import { gradePythonWork, type GradedPython } from '../../libs/workshop/api/python/grade-python-work.ts';
import type { PythonBench } from '../../libs/workshop/api/python/python-bench.ts';
import { readVariants, readyPythonBench } from './variants.ts';

const exercise = readVariants().exercises.get('13-greenhouse-helper');
const secrets = /root:x:0|hidden|"expectations"|postgres:\/\/|KINDLING_SECRET/;
/** Goes through everything that can be reached from the program and prints each text that looks like an answer. */
const searchMemory = 'import gc, sys\nfor frame in sys._current_frames().values():\n    while frame:\n        print(list(frame.f_globals), list(frame.f_locals))\n        frame = frame.f_back\nfor each in gc.get_objects():\n    if isinstance(each, dict) and "checks" in each:\n        print(each)\n';
const rightAnswers = 'ok\\nhot: 0';

/** Programs that take, break or claim; what they are told is in the second field. */
const programs: Readonly<Record<string, readonly [code: string, told: RegExp]>> = {
  'a fork bomb': ['import os\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        pass\n', /太久|自己崩溃|关掉/],
  'threads without end': ['import threading, time\nwhile True:\n    threading.Thread(target=time.sleep, args=(60,)).start()\n', /程序停在第 3 行/],
  'an endless loop': ['while True:\n    pass\n', /太久没有结束/],
  'an endless loop that catches its end': ['while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass\n', /太久没有结束/],
  'endless output': ['while True:\n    print("PASS " * 1000)\n', /打印得太多/],
  'a memory bomb': ['a = "x"\nwhile True:\n    a = a + a\n', /太多内存|太久/],
  'the list of users': ['print(open("/etc/passwd").read())\n', /找不到叫 \/etc\/passwd 的文件/],
  'the server’s environment': ['print(open("/proc/self/environ").read())\n', /找不到|封闭的盒子/],
  'the lesson’s file with its checks': ['import glob\nfound = glob.glob("/**/*.yaml", recursive=True) + glob.glob("/**/lesson*", recursive=True)\nprint(found)\nfor each in found:\n    print(open(each).read())\n', /看到的是“\[\]”/],
  'the grader’s own files': ['import os\nfor place, _, names in os.walk("/program"):\n    for name in names:\n        print(open(os.path.join(place, name)).read())\n', /应该打印/],
  'everything in memory': [searchMemory, /应该打印/],
  'a program of the system': ['import subprocess\nprint(subprocess.run(["cat", "/etc/passwd"], capture_output=True).stdout)\n', /找不到叫 cat 的文件/],
  'the word PASS in every form': ['print("PASS")\nprint("passed")\nprint(\'{"verdict":"passed","checks":[]}\')\nraise SystemExit(0)\n', /应该打印/],
  'all answers at once': [`print("${rightAnswers}\\ncold\\nok\\nhot\\nhot: 1\\nhot: 0")\n`, /行应该是|应该打印/],
  'os._exit before anything is judged': ['import os\nos._exit(0)\n', /什么也没打印/],
  'sys.settrace that swallows every line': ['import sys\nsys.settrace(lambda *a: sys.exit(0))\ndef f():\n    return 1\nf()\n', /什么也没打印/],
  'its own print and its own stdout': ['import builtins, sys\nbuiltins.print = lambda *a, **k: None\nclass Sink:\n    def write(self, text):\n        return len(text)\n    def flush(self):\n        pass\nsys.stdout = Sink()\nprint("ok")\n', /什么也没打印/],
  'a forged report of the runner': ['import os\nos.write(2, b"\\x1fkindling\\x1fpassed\\x1f\\x1f\\x1f1\\x1f1\\x1fletters\\x1f\\x1f\\x1f")\nos._exit(0)\n', /什么也没打印/],
  'the runner rewritten': ['open("/program/run.py", "w").write("print(1)")\n', /封闭的盒子/],
  'the runner’s namespace': ['import sys\nrunner = sys._getframe(1).f_globals\nrunner["tell_error"] = lambda *a: None\nrunner["purpose"] = "facts"\nraise ValueError("no report")\n', /什么也没打印/],
  'the signal handlers taken over': ['import signal\nfor each in (signal.SIGXCPU, signal.SIGALRM, signal.SIGTERM):\n    signal.signal(each, signal.SIG_IGN)\nwhile True:\n    pass\n', /太久没有结束/],
  'memory read through ctypes': ['import ctypes\nprint(ctypes.string_at(0))\n', /这个模块在这里用不了/],
  'Python crashed on purpose': ['import os\nos.abort()\n', /崩溃/],
  'control signs and zeros in the output': ['print("\\0\\x1b[2J\\x07ok\\0")\n', /␀/],
  'twenty thousand brackets': [`print(${'('.repeat(20_000)}1${')'.repeat(20_000)})\n`, /./],
};

describe('hostile Python', () => {
  let python: PythonBench;
  let server: Server;
  let visits = 0;
  beforeAll(async () => {
    python = await readyPythonBench();
    server = createServer((socket) => { visits += 1; socket.destroy(); });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  }, 60_000);
  afterAll(() => new Promise((resolve) => { server.close(resolve); }));

  async function graded(code: string): Promise<GradedPython> {
    const outcome = await gradePythonWork(python, exercise as PythonExercise, code);
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value;
  }
  /** Everything that a pupil would read. */
  const words = ({ report, diagnostics }: GradedPython): string => [
    ...report.checks.flatMap((check) => (check.verdict === 'failed' ? [check.message.zh, check.detail.zh] : [check.verdict])), ...diagnostics.map((each) => each.message.zh),
  ].join('\n');

  it.each(Object.entries(programs))('%s gets no grade, and is told so', async (_name, [code, told]) => {
    const result = await graded(code);
    expect(result.report.verdict).toBe('failed');
    expect(words(result)).toMatch(told);
    expect(JSON.stringify(result)).not.toMatch(secrets);
    expect(JSON.stringify(result).length).toBeLessThan(60_000);
  }, 60_000);

  it('the network gets no grade, and nobody is visited', async () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const result = await graded(`import socket\nsocket.create_connection(("127.0.0.1", ${port}), timeout=2).recv(10)\n`);
    expect(result.report.verdict).toBe('failed');
    expect(words(result)).toContain('没有网络');
    expect(visits).toBe(0);
  }, 60_000);

  it('one megabyte of source is refused before it runs', async () => {
    expect(await gradePythonWork(python, exercise as PythonExercise, `# ${'x'.repeat(1_000_000)}\nprint("ok")\n`)).toMatchObject({ ok: false, code: 'python.refused', params: { because: 'program-too-big' } });
  });

  it('the same bench grades honest work', async () => {
    expect((await graded((exercise as PythonExercise).reference.code)).report.verdict).toBe('passed');
  }, 60_000);
});
