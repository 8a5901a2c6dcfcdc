import type { LiveEvent, SocketAnswer } from '@kindling/contracts';
import { LiveLink, type LinePort } from './live-link.ts';

const opened: LiveEvent = { s: 1, t: 0, k: 'class.opened', u: 'tutor', d: { lessonId: 'first-light' } };
const slide = (s: number): LiveEvent => ({ s, t: s * 10, k: 'slide.set', u: 'tutor', d: { lessonId: 'first-light', stepId: 'theory', frame: s } });

/** A server in a box: answers from a log, and stays silent while `deaf`. */
class Line implements LinePort {
  connected = true;
  deaf = false;
  /** The server's class time. */
  at = (): number => 5000;
  log: LiveEvent[] = [opened, slide(2)];
  refusal: string | null = null;
  readonly asked: { name: string; request: { lastSeq?: number; commandId?: string } }[] = [];
  private readonly wires = new Map<string, (value: never) => void>();
  connect(): void { this.connected = true; this.tell('connect', undefined); }
  on(name: string, listener: (value: never) => void): void { this.wires.set(name, listener); }
  off(name: string): void { this.wires.delete(name); }
  tell(name: string, value: unknown): void { this.wires.get(name)?.(value as never); }
  cut(reason = 'transport close'): void { this.connected = false; this.tell('disconnect', reason); }
  ask(name: string, request: { lastSeq?: number; commandId?: string }): Promise<SocketAnswer<unknown>> {
    this.asked.push({ name, request });
    if (this.deaf) return Promise.reject(new Error('timeout'));
    if (this.refusal) return Promise.resolve({ ok: false, code: this.refusal, params: {} });
    const seq = this.log.at(-1)?.s ?? 0;
    const place = { role: 'pupil', classId: 'class', openedAt: new Date(0).toISOString(), at: this.at(), seq, tail: this.log.slice(request.lastSeq ?? 0) };
    return Promise.resolve({ ok: true, value: name === 'live.command' ? { seq } : place });
  }
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
let ids = 0;
async function enter(line: Line): Promise<LiveLink> {
  const link = new LiveLink('live', () => `command-${++ids}`, () => 1000);
  link.attach(line);
  await settled();
  return link;
}

describe('the link to a class', () => {
  it('folds the greeting and then every event once, in order', async () => {
    const line = new Line();
    const link = await enter(line);
    line.tell('live.event', slide(2));
    line.tell('live.event', slide(3));
    line.tell('live.event', slide(3));
    expect(link.read()).toMatchObject({ status: { is: 'live' }, role: 'pupil', classId: 'class', state: { seq: 3, slide: { frame: 3 } } });
    link.stop();
  });

  it('takes the class time from the server, whatever the computer believes the hour to be', async () => {
    const link = await enter(new Line());
    expect(link.read().clock).toEqual({ t: 5000, at: 1000 });
    link.stop();
  });

  it('asks for what is missing when a number was skipped', async () => {
    const line = new Line();
    const link = await enter(line);
    line.log.push(slide(3), slide(4));
    line.tell('live.event', slide(4));
    expect(link.read().status).toEqual({ is: 'catching-up' });
    await settled();
    expect(link.read()).toMatchObject({ status: { is: 'live' }, state: { seq: 4 } });
    expect(line.asked.at(-1)).toMatchObject({ name: 'live.resume', request: { lastSeq: 2 } });
    link.stop();
  });

  it('misses nothing that arrives in one breath with the greeting', async () => {
    const line = new Line();
    const link = new LiveLink('live', () => 'command', () => 1000);
    link.attach(line);
    // Behind the answer on the line, and heard before the answer is folded.
    line.log.push(slide(3));
    line.tell('live.event', slide(3));
    await settled();
    expect(link.read()).toMatchObject({ status: { is: 'live' }, state: { seq: 3, slide: { frame: 3 } } });
    link.stop();
  });

  it('says hello again with its last number after the line was down', async () => {
    const line = new Line();
    const link = await enter(line);
    line.cut();
    expect(link.read().status).toEqual({ is: 'lost' });
    line.log.push(slide(3));
    line.connect();
    await settled();
    expect(line.asked.at(-1)).toMatchObject({ name: 'live.hello', request: { lastSeq: 2 } });
    expect(link.read().state.seq).toBe(3);
    link.stop();
  });

  it('keeps a command with its id until it is answered, across a break', async () => {
    const line = new Line();
    const link = await enter(line);
    line.deaf = true;
    const given = link.give('hand.up', {});
    await settled();
    line.cut();
    expect(link.read().waiting).toBe(1);
    line.deaf = false;
    line.connect();
    expect(await given).toEqual({ ok: true });
    const sent = line.asked.filter(({ name }) => name === 'live.command').map(({ request }) => request.commandId);
    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(1);
    expect(link.read().waiting).toBe(0);
    link.stop();
  });

  it('sends what has gathered one at a time and in its order, so that a class does not drown the server', async () => {
    const line = new Line();
    const link = await enter(line);
    line.cut();
    for (const text of ['1', '2', '3', '4']) void link.give('chat.say', { text });
    const texts = (): string[] => line.asked.filter((each) => each.name === 'live.command').map((each) => (each.request as { data?: { text: string } }).data?.text ?? '');
    line.connected = true;
    line.tell('connect', undefined);
    line.deaf = false;
    await settled();
    expect(texts()).toEqual(['1', '2', '3', '4']);
    line.deaf = true;
    for (const text of ['5', '6', '7']) void link.give('chat.say', { text });
    await settled();
    // No answer to the first: the others wait for it.
    expect(texts()).toEqual(['1', '2', '3', '4', '5']);
    link.stop();
  });

  it('keeps only the newest report of a step while the line is down', async () => {
    const line = new Line();
    const link = await enter(line);
    line.cut();
    void link.give('step.at', { lessonId: 'first-light', stepId: 'make', passed: 0, of: 3 });
    void link.give('step.at', { lessonId: 'first-light', stepId: 'make', passed: 2, of: 3 });
    line.connect();
    await settled();
    expect(line.asked.filter(({ name }) => name === 'live.command')).toMatchObject([{ request: { data: { passed: 2 } } }]);
    link.stop();
  });

  it('stops trying when the server will not have us, and says why', async () => {
    const line = new Line();
    line.refusal = 'live.removed';
    const link = await enter(line);
    expect(link.read().status).toEqual({ is: 'refused', code: 'live.removed' });
    line.cut('io server disconnect');
    expect(link.read().status).toEqual({ is: 'refused', code: 'live.removed' });
    link.stop();
  });

  it('believes a restored server whose log is shorter', async () => {
    const line = new Line();
    const link = await enter(line);
    line.cut();
    line.log = [opened];
    line.connect();
    await settled();
    await settled();
    expect(link.read().state).toMatchObject({ seq: 1, slide: null });
    link.stop();
  });

  it('passes a refusal on to whoever gave the command', async () => {
    const line = new Line();
    const link = await enter(line);
    line.refusal = 'request.too-many';
    expect(await link.give('chat.say', { text: '好' })).toEqual({ ok: false, code: 'request.too-many', params: {} });
    link.stop();
  });

  describe('after a break', () => {
    /** A class that has gone on for ten minutes; `now` is local time, which is class time here. */
    async function atTenMinutes(): Promise<{ line: Line; link: LiveLink; pass: (ms: number, awake?: boolean) => void; back: () => Promise<void> }> {
      const world = { now: 600_000 };
      const line = new Line();
      line.at = () => world.now;
      const link = new LiveLink('live', () => `command-${++ids}`, () => world.now);
      link.attach(line);
      await settled();
      const pass = (ms: number, awake = true): void => { for (const end = world.now + ms; world.now < end;) { world.now = Math.min(end, world.now + (awake ? 1000 : ms)); if (awake) link.beat(); } };
      const back = async (): Promise<void> => { line.connect(); await settled(); };
      return { line, link, pass, back };
    }

    it.each([[5], [40], [220], [3600], [7200]])('of %s seconds says what was missed, with the exact state first', async (seconds) => {
      const { line, link, pass, back } = await atTenMinutes();
      line.cut();
      pass(seconds * 1000);
      line.log.push(slide(3), slide(4));
      await back();
      expect(link.read()).toMatchObject({ status: { is: 'live' }, state: { seq: 4 }, missed: { fromMs: 600_000, toMs: 600_000 + seconds * 1000 } });
      link.forgetMissed();
      expect(link.read().missed).toBeNull();
      link.stop();
    });
    it('of a blink offers nothing', async () => {
      const { line, link, pass, back } = await atTenMinutes();
      line.cut();
      pass(3000);
      await back();
      expect(link.read().missed).toBeNull();
      link.stop();
    });
    it('of a computer that slept counts from when it fell asleep, not from when it woke', async () => {
      const { line, link, pass, back } = await atTenMinutes();
      pass(10_000);
      pass(220_000, false);
      line.cut();
      pass(2000);
      await back();
      expect(link.read().missed).toEqual({ fromMs: 610_000, toMs: 832_000 });
      link.stop();
    });
    it('that nobody noticed counts from the last sign of life', async () => {
      const { line, link, pass, back } = await atTenMinutes();
      pass(8000);
      link.alive();
      pass(25_000);
      line.cut('ping timeout');
      pass(5000);
      await back();
      expect(link.read().missed).toEqual({ fromMs: 608_000, toMs: 638_000 });
      link.stop();
    });
    it('and another before anybody answered is one', async () => {
      const { line, link, pass, back } = await atTenMinutes();
      line.cut();
      pass(20_000);
      await back();
      pass(4000);
      line.cut();
      pass(1000);
      await back();
      expect(link.read().missed).toEqual({ fromMs: 600_000, toMs: 625_000 });
      link.stop();
    });
    it('of the whole page, which was loaded anew, counts from when this tab was last there', async () => {
      let until: number | null = null;
      const memory = { read: () => until, write: (classMs: number) => { until = classMs; } };
      const visit = async (now: number): Promise<LiveLink> => {
        const line = new Line();
        line.at = () => now;
        const link = new LiveLink('live', () => `command-${++ids}`, () => now, memory);
        link.attach(line);
        await settled();
        link.beat();
        link.stop();
        return link;
      };
      expect((await visit(600_000)).read().missed).toBeNull();
      expect((await visit(603_000)).read().missed).toBeNull();
      expect((await visit(820_000)).read().missed).toEqual({ fromMs: 603_000, toMs: 820_000 });
    });
    it('in which the class ended ends with it', async () => {
      const { line, link, pass, back } = await atTenMinutes();
      line.cut();
      pass(600_000);
      line.log.push({ s: 3, t: 700_000, k: 'class.closed', u: 'tutor', d: {} });
      await back();
      expect(link.read().missed).toEqual({ fromMs: 600_000, toMs: 700_000 });
      link.stop();
    });
  });
});
