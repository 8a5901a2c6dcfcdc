import type { Diagram, HandDeed } from '@kindling/contracts';
import { seededRandom } from '@kindling/kernel';
import { FollowedRun, type TimedDeed } from './followed-run.ts';

/** Pin 13 follows pin 2, which hangs in the air while the button is up: what it reads then is chance, and must be the same chance everywhere. */
const program = [0x9a25, 0x994a, 0xc002, 0x982d, 0xcffc, 0x9a2d, 0xcffa];
const part = (id: string, type: string) => ({ id, type, left: 0, top: 0 });
const diagram: Diagram = { version: 1, parts: [part('uno', 'wokwi-arduino-uno'), part('button', 'wokwi-pushbutton')], connections: [['uno:2', 'button:1.l', 'green', []], ['uno:5V', 'button:2.l', 'red', []]] };
const byte = (value: number): string => (value & 0xff).toString(16).padStart(2, '0');
const bytes = program.flatMap((word) => [word & 0xff, word >> 8]);
const hex = `:${byte(bytes.length)}000000${bytes.map(byte).join('')}${byte(-(bytes.length + bytes.reduce((sum, each) => sum + each, 0)))}\n:00000001ff\n`;
const press: HandDeed = { do: 'press', part: 'button', key: '' };
const release: HandDeed = { do: 'release', part: 'button', key: '' };

const seen = (run: FollowedRun) => { const update = run.update(1, true, 0); return { step: run.step, cycles: run.cycles, traces: update?.traces, led13: update?.led13 }; };

/** Somebody plays with the button for a while, in whatever slices their computer finds time. */
function played(seed: number): { run: FollowedRun; deeds: TimedDeed[] } {
  const random = seededRandom(seed);
  const run = new FollowedRun(hex, diagram, []);
  const deeds: TimedDeed[] = [];
  for (let step = 0; step < 600; step += 1 + Math.floor(random() * 30)) {
    run.runTo(step);
    if (random() < 0.3) deeds.push(run.do(random() < 0.5 ? press : release));
  }
  run.runTo(700);
  return { run, deeds };
}

describe('a board that several computers run', () => {
  it.each([1, 2, 3, 4, 5])('is the same for the hands, for who looks on and for who comes late (seed %i)', (seed) => {
    const { run, deeds } = played(seed);
    const late = new FollowedRun(hex, diagram, deeds);
    late.runTo(700);
    expect(deeds.length).toBeGreaterThan(3);
    expect(seen(late)).toEqual(seen(run));

    const random = seededRandom(seed + 100);
    const follower = new FollowedRun(hex, diagram, []);
    for (let known = 0; known <= deeds.length; known++) {
      // Sometimes in time, sometimes too late: then it begins anew.
      follower.runTo((deeds[known]?.step ?? 0) + Math.floor(random() * 40) - 20);
      follower.know(deeds.slice(0, known));
    }
    follower.runTo(700);
    expect(seen(follower)).toEqual(seen(run));
  });

  it('begins anew only for what it had passed already', () => {
    const run = new FollowedRun(hex, diagram, []);
    run.runTo(50);
    expect(run.know([{ step: 60, deed: press }])).toBe(false);
    run.runTo(100);
    expect(run.know([{ step: 60, deed: press }, { step: 99, deed: release }])).toBe(true);
    expect(run.step).toBe(0);
  });

  it('keeps own deeds until the class has heard of them, and takes the word of the class where they differ', () => {
    const run = new FollowedRun(hex, diagram, []);
    run.runTo(20);
    const mine = run.do(press);
    run.runTo(40);
    expect([run.know([]), run.know([mine]), run.step]).toEqual([false, false, 40]);
    expect(run.know([{ step: 30, deed: release }])).toBe(true);
    run.runTo(40);
    const other = new FollowedRun(hex, diagram, [{ step: 30, deed: release }]);
    other.runTo(40);
    expect(seen(run)).toEqual(seen(other));
  });

  it('stops where its time is up and goes on from there', () => {
    const run = new FollowedRun(hex, diagram, []);
    let steps = 0;
    run.runTo(100, () => steps++ < 30);
    expect(run.step).toBe(30);
    expect(run.update(100, true, 0)?.caughtUp).toBe(0.3);
    run.runTo(100);
    expect(run.step).toBe(100);
  });
});
