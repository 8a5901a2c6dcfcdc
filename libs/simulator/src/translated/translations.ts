import { access, accessAt, pages, places, watchAt, watchedAt } from './memory-map.ts';
import { codeOf } from './region-code.ts';
import { regionFrom, type Flash } from './region.ts';
import type { SharedMemory } from './shared-memory.ts';
import { below, belowSigned, callTable, giveBack, join, jump, keep, local, longAt, loop, minus, never, num, when, xor } from './wasm-code.ts';
import { moduleOf, webAssembly, type WasmModule, type WasmTable } from './wasm-module.ts';

/** A translated region: its module, and the program counters at which it can be entered, in order of its blocks. */
interface Region { readonly module: WasmModule; readonly heads: readonly number[]; readonly enterable: readonly boolean[] }
type Step = (pc: number) => number;

/** Runs regions one after the other until one stops: a negative number is where, all bits turned round. */
const dispatch = join(
  loop(join(
    keep(0, callTable(local(0), local(0))), when(belowSigned(local(0), num(0)), giveBack(xor(local(0), num(-1)))),
    when(below(minus(local(0), longAt(watchAt)), longAt(watchedAt)), giveBack(local(0))), jump(0),
  )), never,
);
const nothingHere = giveBack(xor(local(0), num(-1)));
const baseModule = (): Uint8Array => moduleOf([{ name: 'run', locals: 0, body: dispatch }, { name: 'none', locals: 0, body: nothingHere }], pages, places);

const mostRegions = 300;
/** Boards with one flash (a grading makes several) share what was translated. */
const known = new WeakMap<Uint8Array, Map<number, Region>>();
let base: WasmModule | undefined;

/** The translated code of one chip. */
export class Translations {
  /** 1 where translated code can be entered. */
  readonly entered = new Uint8Array(places);
  readonly run: Step;
  private readonly shared: SharedMemory;
  private readonly regions: Map<number, Region>;
  private readonly table: WasmTable;
  private readonly imports: object;
  private readonly owned = new Set<number>();
  private readonly flash: Flash;

  /** Throws where the page's rules forbid WebAssembly. */
  constructor(shared: SharedMemory, flash: Uint8Array, progMem: Uint16Array) {
    const wasm = webAssembly();
    if (!wasm) throw new Error('no WebAssembly');
    this.shared = shared;
    this.flash = { word: (pc) => progMem[pc] ?? 0xffff, accessOf: (address) => shared.bytes[accessAt + address] ?? access.readHooked | access.writeHooked, lines: new Map() };
    this.regions = known.get(flash) ?? new Map<number, Region>();
    known.set(flash, this.regions);
    base ??= new wasm.Module(baseModule());
    this.table = new wasm.Table({ initial: places, element: 'anyfunc' });
    this.imports = { e: { m: shared.memory, t: this.table } };
    const { exports } = new wasm.Instance(base, this.imports);
    for (let pc = 0; pc < places; pc += 1) this.table.set(pc, exports['none']);
    this.run = exports['run'] as Step;
  }

  /** Already translated for another board with this flash: worth taking at once. */
  has(pc: number): boolean { return this.regions.has(pc); }

  /** Where there is no room for more code, the interpreter goes on alone. */
  translate(pc: number): void {
    try {
      if (!this.owned.has(pc)) this.add(pc);
    } catch {
      this.owned.add(pc);
    }
  }

  private add(pc: number): void {
    let region = this.regions.get(pc);
    if (!region) {
      if (this.regions.size >= mostRegions) return;
      region = this.make(pc);
      this.regions.set(pc, region);
    }
    this.install(region);
  }

  private make(start: number): Region {
    const wasm = webAssembly();
    const { flash } = this;
    const blocks = regionFrom(start, flash, (pc) => this.owned.has(pc));
    const bytes = moduleOf([{ name: 'f', locals: 4, body: codeOf(blocks, flash) }], pages, places);
    if (!wasm) throw new Error('no WebAssembly');
    return { module: new wasm.Module(bytes), heads: blocks.map(({ pc }) => pc), enterable: blocks.map(({ cycles }) => cycles > 0) };
  }

  private install({ module, heads, enterable }: Region): void {
    const wasm = webAssembly();
    const entry = wasm && new wasm.Instance(module, this.imports).exports['f'];
    for (const [index, pc] of heads.entries()) {
      if (this.owned.has(pc)) continue;
      this.owned.add(pc);
      if (!enterable[index]) continue;
      this.shared.blocks[pc] = index;
      this.entered[pc] = 1;
      this.table.set(pc, entry);
    }
  }
}
