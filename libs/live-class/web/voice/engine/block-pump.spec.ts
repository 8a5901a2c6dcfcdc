import { jest } from '@jest/globals';
import type { BlockMaker } from './block-maker.ts';
import { BlockPump, type PumpContext } from './block-pump.ts';

const RATE = 48_000;
const BLOCK = 480;
interface Piece { readonly at: number; readonly length: number; readonly first: number; gone: boolean }

describe('sound from the page, where there is no sound thread', () => {
  let clockMs: number;
  const clock = (): number => clockMs / 1000;
  let pieces: Piece[];
  let hidden: boolean;
  let told: number[];
  let orders: { readonly order: string; readonly nowMs: number }[];
  let pump: BlockPump<string, number>;
  const context: PumpContext = {
    get currentTime() { return clock(); },
    place: (sound, rate, atSecond) => {
      const piece = { at: Math.round(atSecond * rate), length: sound.length, first: sound[0] ?? -1, gone: false };
      pieces.push(piece);
      return () => { piece.gone = true; };
    },
  };
  /** Each block holds the millisecond for which it was made. */
  const make = (report: (ms: number) => void): BlockMaker<string> => ({
    obey: (order, nowMs) => { orders.push({ order, nowMs }); return order === 'anew'; },
    next: (nowMs) => { report(nowMs); return new Float32Array(BLOCK).fill(nowMs); },
  });
  const pass = (ms: number): void => { for (let at = 0; at < ms; at += 50) { clockMs += 50; jest.advanceTimersByTime(50); } };

  beforeEach(() => {
    jest.useFakeTimers();
    [clockMs, pieces, hidden, told, orders] = [1000, [], false, [], []];
    pump = new BlockPump<string, number>(context, make, (ms) => told.push(ms), () => hidden);
  });
  afterEach(() => { pump.stop(); jest.useRealTimers(); });

  it('lays piece to piece without a gap, a fifth of a second ahead', () => {
    pass(1000);
    for (const [place, piece] of pieces.entries()) if (place > 0) expect(piece.at).toBe((pieces[place - 1] as Piece).at + (pieces[place - 1] as Piece).length);
    const made = pieces.at(-1) as Piece;
    expect((made.at + made.length) / 48 - clockMs).toBeGreaterThanOrEqual(200);
    expect((made.at + made.length) / 48 - clockMs).toBeLessThan(220);
    expect(made.first).toBeCloseTo((made.at * 1000) / RATE, 1);
  });

  it('leaves out what a busy page was too late for, and places nothing in the past', () => {
    pass(200);
    clockMs += 2000;
    pass(100);
    expect(pieces.filter(({ at }, place) => place > 0 && at > (pieces[place - 1] as Piece).at + (pieces[place - 1] as Piece).length)).toHaveLength(1);
    expect((pieces.at(-1) as Piece).at / RATE).toBeGreaterThan(clock() - 0.05);
  });

  it('counts what arrives for the sound that can still be made', () => {
    pass(500);
    pump.order('frame');
    expect(orders[0]?.nowMs).toBeGreaterThanOrEqual(clockMs + 200);
    expect(orders[0]?.nowMs).toBeLessThan(clockMs + 220);
  });

  it('takes away what is not wanted any more, and goes on at once', () => {
    pass(500);
    const before = pieces.length;
    pump.order('anew');
    expect(pieces.slice(0, before).filter(({ at, length, gone }) => (at + length) / RATE > clock() && !gone)).toEqual([]);
    expect((pieces[before] as Piece).at / RATE - clock()).toBeCloseTo(0.02, 3);
  });

  it('tells what it reports when it is heard', () => {
    pass(1000);
    expect(Math.max(...told) / 1000).toBeLessThanOrEqual(clock());
    expect(Math.max(...told) / 1000).toBeGreaterThan(clock() - 0.1);
  });

  it('makes more ahead in a hidden page, which is called once a second', () => {
    hidden = true;
    pass(100);
    clockMs += 1000;
    pass(50);
    for (const [place, piece] of pieces.entries()) if (place > 0) expect(piece.at).toBe((pieces[place - 1] as Piece).at + (pieces[place - 1] as Piece).length);
  });
});
