import { resolveCircuit } from '../circuit/resolve-circuit.ts';
import { Board, type Edge } from './board.ts';

const circuit = resolveCircuit({ version: 1, parts: [{ id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 0 }], connections: [] });
/** Counts r24 down 250 times, turns pin 13 round, and again. */
function blinking(): Uint8Array {
  const words = new Uint16Array(0x4000).fill(0xffff);
  words.set([0x9a25, 0xef8a, 0x958a, 0xf7f1, 0x9a1d, 0xcffb]);
  return new Uint8Array(words.buffer);
}
function edgesOf(engine?: 'interpreted'): Edge[] {
  const edges: Edge[] = [];
  const board = new Board({ flash: blinking(), circuit, ...(engine ? { engine } : {}) });
  board.onEdge = (edge) => edges.push(edge);
  board.runFor(1_000_000);
  return edges;
}

describe('a board', () => {
  const host = globalThis as { WebAssembly?: object };
  const given = host.WebAssembly;
  afterEach(() => { if (given) host.WebAssembly = given; });
  const refusing = (): never => { throw new Error('refused by the content policy'); };

  // The first case goes first: what was allowed once is remembered.
  it.each<readonly [string, object | undefined]>([['that refuses to make modules', { ...Object.fromEntries(['Memory', 'Table', 'Instance'].map((name) => [name, Reflect.get(given ?? {}, name)])), Module: refusing }], ['that is missing', undefined], ['that works', given]])(
    'runs the same with a WebAssembly %s', (_name, wasm) => {
      const wanted = edgesOf('interpreted');
      if (wasm) host.WebAssembly = wasm; else delete host.WebAssembly;
      expect(wanted.length).toBeGreaterThan(1000);
      expect(edgesOf()).toEqual(wanted);
    });
});
