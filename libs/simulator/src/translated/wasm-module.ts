import { join, unsigned, type Code } from './wasm-code.ts';

/** The little of WebAssembly that is used; pure code has no DOM types. */
export interface WasmMemory { readonly buffer: ArrayBuffer }
export interface WasmTable { set(index: number, entry: unknown): void }
export type WasmModule = object;
export interface Wasm {
  readonly Module: new (bytes: Uint8Array) => WasmModule;
  readonly Instance: new (module: WasmModule, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly Memory: new (size: { initial: number; maximum: number }) => WasmMemory;
  readonly Table: new (size: { initial: number; element: 'anyfunc' }, first?: unknown) => WasmTable;
}
export const webAssembly = (): Wasm | undefined => (globalThis as { WebAssembly?: Wasm }).WebAssembly;

/** A function from a program counter to a program counter, with so many locals beside its parameter. */
export interface WasmFunction { readonly name: string; readonly locals: number; readonly body: Code }

const section = (id: number, content: Code): Code => join([id], unsigned(content.length), content);
const list = (items: readonly Code[]): Code => join(unsigned(items.length), ...items);
const text = (word: string): Code => [word.length, ...[...word].map((sign) => sign.charCodeAt(0))];
const i32 = 0x7f;

/** A module that imports `m` (memory) and `t` (table) and exports its functions. */
export function moduleOf(functions: readonly WasmFunction[], pages: number, places: number): Uint8Array {
  const bodies = functions.map(({ locals, body }) => {
    const code = join(list([[...unsigned(locals), i32]]), body, [0x0b]);
    return join(unsigned(code.length), code);
  });
  return Uint8Array.from(join(
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    section(1, list([[0x60, 1, i32, 1, i32]])),
    section(2, list([[...text('e'), ...text('m'), 0x02, 0x01, ...unsigned(pages), ...unsigned(pages)], [...text('e'), ...text('t'), 0x01, 0x70, 0x00, ...unsigned(places)]])),
    section(3, list(functions.map(() => [0]))),
    section(7, list(functions.map(({ name }, index) => [...text(name), 0x00, index]))),
    section(10, list(bodies)),
  ));
}
