import { ReadyBoxes, inShell, type BoxJob, type BoxMaker } from '@kindling/box';
import { survivorsOf, watchChildren } from '@kindling/box/tests';
import { openCompilerBox } from './compiler-box.ts';

const job = (text: string, script = 'cat /said/text'): BoxJob => ({ command: inShell(script), inputs: [{ path: '/said/text', text }], resultBytes: 1000, milliseconds: 5000 });

describe('boxes made ahead', () => {
  let maker: BoxMaker;
  beforeAll(async () => {
    const opened = await openCompilerBox();
    if (typeof opened === 'string') throw new Error(opened);
    maker = opened;
  });

  it('serve the next job of the same shape with its own text, once each', async () => {
    const boxes = new ReadyBoxes(maker);
    const said = [];
    for (const text of ['one', 'two', 'three']) said.push((await boxes.run(job(text))).output.toString());
    boxes.close();
    expect(said).toEqual(['one', 'two', 'three']);
    expect(boxes.found).toBe(2);
  });

  it('leave another shape alone, and nothing behind: no file of one job is there in the next', async () => {
    const boxes = new ReadyBoxes(maker);
    await boxes.run(job('x', 'echo secret > /tmp/left; cat /said/text'));
    const second = await boxes.run(job('y', 'cat /tmp/left /said/text'));
    expect({ found: boxes.found, output: second.output.toString(), code: second.exitCode }).toEqual({ found: 0, output: 'y', code: 1 });
    const third = await boxes.run(job('z', 'cat /tmp/left /said/text'));
    boxes.close();
    expect({ found: boxes.found, output: third.output.toString(), code: third.exitCode }).toEqual({ found: 1, output: 'z', code: 1 });
  });

  it('give every one of many callers at once an answer, and leave none behind when they are closed', async () => {
    const boxes = new ReadyBoxes(maker);
    const stop = watchChildren();
    await boxes.run(job('first'));
    const runs = await Promise.all(['a', 'b', 'c', 'd'].map((text) => boxes.run(job(text))));
    expect(runs.map((run) => [run.ended, run.output.toString()])).toEqual(['a', 'b', 'c', 'd'].map((text) => ['exited', text]));
    expect((await boxes.run(job('last'))).output.toString()).toBe('last');
    boxes.close();
    expect((await boxes.run(job('after the end'))).output.toString()).toBe('after the end');
    expect(await survivorsOf(stop())).toEqual([]);
  });
});
