import type { CPU } from 'avr8js';
import { flagTables } from './flag-tables.ts';
import { access, accessAt, accessBytes, blockAt, dataBytes, flashAt, pages, places, quietAt, sregAt, tablesAt } from './memory-map.ts';
import { webAssembly, type WasmMemory } from './wasm-module.ts';

/** The memory that the chip and the translated code share, and the views on it. */
export interface SharedMemory { readonly memory: WasmMemory; readonly bytes: Uint8Array; readonly longs: Int32Array; readonly blocks: Uint16Array; readonly quiet: Uint8Array }

/** Null where WebAssembly is missing or has no memory to give. */
export function shareMemory(): SharedMemory | null {
  const wasm = webAssembly();
  if (!wasm) return null;
  try {
    const memory = new wasm.Memory({ initial: pages, maximum: pages });
    const bytes = new Uint8Array(memory.buffer);
    bytes.set(flagTables(), tablesAt);
    return { memory, bytes, longs: new Int32Array(memory.buffer), blocks: new Uint16Array(memory.buffer, blockAt, places), quiet: new Uint8Array(memory.buffer, quietAt, 0x100) };
  } catch {
    return null;
  }
}

/** Moves the data space of a chip into the shared memory; before any peripheral has seen it. */
export function moveIn(cpu: CPU, { memory, bytes }: SharedMemory): void {
  bytes.set(cpu.data);
  bytes.set(cpu.progBytes, flashAt);
  Object.assign(cpu, { data: new Uint8Array(memory.buffer, 0, dataBytes), data16: new Uint16Array(memory.buffer, 0, dataBytes / 2), dataView: new DataView(memory.buffer, 0, dataBytes) });
}

/** Writes down which addresses have hooks; when all peripherals are there. */
export function noteHooks(cpu: CPU, { bytes }: SharedMemory, mayBeQuiet: readonly number[]): void {
  const forInterpreter = access.readHooked | access.writeHooked;
  bytes.fill(forInterpreter, accessAt, accessAt + accessBytes);
  for (let address = 0; address < dataBytes; address += 1) {
    bytes[accessAt + address] = (address >= 32 && cpu.readHooks[address] ? access.readHooked : 0) | (cpu.writeHooks[address] ? access.writeHooked : 0);
  }
  for (const address of mayBeQuiet) bytes[accessAt + address] = (bytes[accessAt + address] ?? 0) | access.mayBeQuiet;
  // Translated code keeps SREG in a variable, and writing it may let an interrupt in.
  bytes[accessAt + sregAt] = forInterpreter;
}
