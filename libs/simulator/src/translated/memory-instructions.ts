import { access, accessAt, dataBytes, flashAt, quietAt, spAt, sregAt } from './memory-map.ts';
import { d5, x, y } from './plain-instructions.ts';
import { above, and, byteAt, differ, isZero, join, keep, local, minus, num, or, plus, putByte, putWord, when, wordAt, type Code } from './wasm-code.ts';

/** Where an instruction stands: the word behind it, what is known of an address, how to leave it to the interpreter, and SREG as it is there. */
export interface Place { readonly next: number; readonly accessOf: (address: number) => number; readonly stop: () => Code; readonly flags: () => Code }

/** An instruction that reaches memory. `code` null: always for the interpreter. */
export interface MemoryKind {
  readonly mask: number;
  readonly bits: number;
  readonly cycles: number;
  readonly words: 1 | 2;
  readonly code: (opcode: number, place: Place) => Code | null;
}

const reg = (index: number): Code => byteAt(index);
const displacement = (opcode: number): number => (opcode & 7) | ((opcode & 0xc00) >> 7) | ((opcode & 0x2000) >> 8);
const ioAddress = (opcode: number): number => 0x20 + ((opcode & 15) | ((opcode & 0x600) >> 5));
const lowIoAddress = (opcode: number): number => 0x20 + ((opcode & 0xf8) >> 3);

function readFixed(target: number, address: number, { accessOf, flags }: Place): Code | null {
  if (address === sregAt) return putByte(target, flags());
  return accessOf(address) & access.readHooked ? null : putByte(target, byteAt(address));
}
/** Writing what is there already does nothing at a quiet register. */
function writeFixed(address: number, value: Code, { accessOf, stop }: Place): Code | null {
  const how = accessOf(address);
  if (!(how & access.writeHooked)) return putByte(address, value);
  return how & access.mayBeQuiet ? when(or(isZero(byteAt(quietAt + address)), differ(value, byteAt(address))), stop()) : null;
}
/** Address in x. */
const readAt = (target: number, { stop }: Place): Code =>
  join(when(and(byteAt(accessAt, local(x)), num(access.readHooked)), stop()), putByte(target, byteAt(0, local(x))));
const writeAt = (source: number, { stop }: Place): Code => join(
  keep(y, byteAt(accessAt, local(x))),
  when(and(local(y), num(access.writeHooked)),
    when(or(or(isZero(and(local(y), num(access.mayBeQuiet))), isZero(byteAt(quietAt, and(local(x), num(0xff))))), differ(byteAt(0, local(x)), reg(source))), stop()),
    putByte(0, reg(source), local(x))),
);

type Reach = (opcode: number, place: Place) => Code;
const pointed = (pointer: number, offset: (opcode: number) => number, reach: Reach): MemoryKind['code'] => (opcode, place) =>
  join(keep(x, plus(wordAt(pointer), num(offset(opcode)))), reach(opcode, place));
const thenUp = (pointer: number, reach: Reach): MemoryKind['code'] => (opcode, place) =>
  join(keep(x, wordAt(pointer)), reach(opcode, place), putWord(pointer, plus(local(x), num(1))));
/** The pointer is moved first, but an access that is left to the interpreter must find it unmoved. */
const firstDown = (pointer: number, read: boolean): MemoryKind['code'] => (opcode, place) => {
  const source = d5(opcode);
  const hooked = and(byteAt(accessAt, local(x)), num(read ? access.readHooked : access.writeHooked));
  return join(
    keep(x, and(minus(wordAt(pointer), num(1)), num(0xffff))), when(hooked, place.stop()), read ? [] : keep(y, reg(source)),
    putWord(pointer, local(x)), read ? putByte(source, byteAt(0, local(x))) : putByte(0, local(y), local(x)),
  );
};

const load: Reach = (opcode, place) => readAt(d5(opcode), place);
const save: Reach = (opcode, place) => writeAt(d5(opcode), place);
const [pointerX, pointerY, pointerZ] = [26, 28, 30];
const at = (mask: number, bits: number, code: MemoryKind['code'], cycles = 2): MemoryKind => ({ mask, bits, cycles, words: 1, code });
const straight = (bits: number, pointer: number, reach: Reach): MemoryKind => at(0xfe0f, bits, pointed(pointer, () => 0, reach));
const displaced = (bits: number, pointer: number, reach: Reach): MemoryKind => at(0xd208, bits, pointed(pointer, displacement, reach));

/** A stack in the registers or past the end of RAM is for the interpreter. */
const outside = (address: Code): Code => above(minus(address, num(0x100)), num(dataBytes - 0x101));
const push: MemoryKind['code'] = (opcode, { stop }) =>
  join(keep(x, wordAt(spAt)), when(outside(local(x)), stop()), putByte(0, reg(d5(opcode)), local(x)), putWord(spAt, minus(local(x), num(1))));
const pop: MemoryKind['code'] = (opcode, { stop }) =>
  join(keep(x, plus(wordAt(spAt), num(1))), when(outside(local(x)), stop()), putWord(spAt, local(x)), putByte(d5(opcode), byteAt(0, local(x))));

function setBit(opcode: number, place: Place, up: boolean): Code | null {
  const address = lowIoAddress(opcode);
  if (place.accessOf(address) & access.readHooked) return null;
  const mask = 1 << (opcode & 7);
  return writeFixed(address, up ? or(byteAt(address), num(mask)) : and(byteAt(address), num(0xff & ~mask)), place);
}
const fromFlash = (target: (opcode: number) => number, up: boolean): MemoryKind['code'] => (opcode) =>
  join(keep(x, wordAt(pointerZ)), putByte(target(opcode), byteAt(flashAt, local(x))), up ? putWord(pointerZ, plus(local(x), num(1))) : []);

export const memoryKinds: readonly MemoryKind[] = [
  { mask: 0xfe0f, bits: 0x9000, cycles: 2, words: 2, code: (opcode, place) => readFixed(d5(opcode), place.next, place) },
  { mask: 0xfe0f, bits: 0x9200, cycles: 2, words: 2, code: (opcode, place) => writeFixed(place.next, reg(d5(opcode)), place) },
  straight(0x900c, pointerX, load), at(0xfe0f, 0x900d, thenUp(pointerX, load)), at(0xfe0f, 0x900e, firstDown(pointerX, true)),
  at(0xfe0f, 0x9009, thenUp(pointerY, load)), at(0xfe0f, 0x900a, firstDown(pointerY, true)),
  at(0xfe0f, 0x9001, thenUp(pointerZ, load)), at(0xfe0f, 0x9002, firstDown(pointerZ, true)),
  straight(0x920c, pointerX, save), at(0xfe0f, 0x920d, thenUp(pointerX, save)), at(0xfe0f, 0x920e, firstDown(pointerX, false)),
  at(0xfe0f, 0x9209, thenUp(pointerY, save)), at(0xfe0f, 0x920a, firstDown(pointerY, false)),
  at(0xfe0f, 0x9201, thenUp(pointerZ, save)), at(0xfe0f, 0x9202, firstDown(pointerZ, false)),
  displaced(0x8008, pointerY, load), displaced(0x8000, pointerZ, load), displaced(0x8208, pointerY, save), displaced(0x8200, pointerZ, save),
  at(0xf800, 0xb000, (opcode, place) => readFixed(d5(opcode), ioAddress(opcode), place), 1),
  at(0xf800, 0xb800, (opcode, place) => writeFixed(ioAddress(opcode), reg(d5(opcode)), place), 1),
  at(0xff00, 0x9a00, (opcode, place) => setBit(opcode, place, true)), at(0xff00, 0x9800, (opcode, place) => setBit(opcode, place, false), 1),
  at(0xfe0f, 0x920f, push), at(0xfe0f, 0x900f, pop),
  at(0xffff, 0x95c8, fromFlash(() => 0, false), 3), at(0xfe0f, 0x9004, fromFlash(d5, false), 3), at(0xfe0f, 0x9005, fromFlash(d5, true), 3),
];
