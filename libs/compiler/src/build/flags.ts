import type { Board } from '../compile-result.ts';
import { ownFolderInBox, ownLibraries } from './own-files.ts';

interface BoardFacts { readonly mcu: string; readonly define: string; readonly variant: string; readonly flashBytes: number; readonly ramBytes: number }
/** From `boards.txt`; flash is without the boot loader. */
export const boards: { readonly [board in Board]: BoardFacts } = {
  uno: { mcu: 'atmega328p', define: 'ARDUINO_AVR_UNO', variant: 'standard', flashBytes: 32_256, ramBytes: 2_048 },
};

export const libraryFolders = ['EEPROM/src', 'SPI/src', 'SoftwareSerial/src', 'Wire/src', 'Wire/src/utility'];

/** The Arduino IDE's own flags, so that sizes and behaviour are what pupils meet elsewhere. */
const shared = ['-Os', '-ffunction-sections', '-fdata-sections', '-flto', '-pipe'];
const forCpp = ['-std=gnu++11', '-fpermissive', '-fno-exceptions', '-fno-threadsafe-statics', '-Wno-error=narrowing'];

function target(board: Board, arduino: string): readonly string[] {
  const facts = boards[board];
  return [
    `-mmcu=${facts.mcu}`, '-DF_CPU=16000000L', '-DARDUINO=10819', `-D${facts.define}`, '-DARDUINO_ARCH_AVR',
    // Debian's core 1.8.7 does not compile with Debian's gcc 5.4 without it (WString.cpp).
    '-DDECIMAL_DIG=__DECIMAL_DIG__',
    `-I${arduino}/cores/arduino`, `-I${arduino}/variants/${facts.variant}`, ...libraryFolders.map((folder) => `-I${arduino}/libraries/${folder}`),
    ...ownLibraries.map((name) => `-I${ownFolderInBox}/${name}`),
  ];
}

export const coreCppFlags = (board: Board, arduino: string): readonly string[] => ['-c', '-w', ...shared, ...forCpp, ...target(board, arduino)];
export const coreCFlags = (board: Board, arduino: string): readonly string[] => ['-c', '-w', ...shared, '-std=gnu11', ...target(board, arduino)];

/** Warnings that a beginner can act on; they do not change the code. */
const warnings = ['-Wparentheses', '-Wempty-body', '-Wreturn-type', '-Wunused-value', '-Woverflow', '-Waddress', '-Wdiv-by-zero'];
export const sketchFlags = (board: Board, arduino: string): readonly string[] => [
  '-c', ...shared, ...forCpp, ...warnings, '-fmax-errors=20', '-fno-diagnostics-show-caret', ...target(board, arduino),
];

/** One partition gives the same code as the default for programs of this size and starts one process less. */
export const linkFlags = (board: Board): readonly string[] => [
  '-w', '-Os', '-flto', '-fuse-linker-plugin', '-flto-partition=none', '-Wl,--gc-sections', `-mmcu=${boards[board].mcu}`,
];
/** Makes "too big" the linker's error instead of a surprise on the board. */
export const memoryFlags = (board: Board): readonly string[] => [
  `-Wl,--defsym=__TEXT_REGION_LENGTH__=${boards[board].flashBytes}`, `-Wl,--defsym=__DATA_REGION_LENGTH__=${boards[board].ramBytes}`,
];
export const hexFlags = ['-O', 'ihex', '-R', '.eeprom'];
