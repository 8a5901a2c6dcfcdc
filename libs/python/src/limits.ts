import type { BoxLimits } from '@kindling/box';

const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/** What one run may use. A beginner's program needs a hundredth of it; attacks need more. */
export const limits = {
  codeBytes: 64 * kibibyte,
  stdinBytes: 16 * kibibyte,
  files: 8,
  fileBytes: 32 * kibibyte,
  /** Seconds by the clock after which the program is asked where it is. */
  seconds: 5,
  /** The end, also for a program that does not listen. */
  milliseconds: 7_000,
  outputBytes: 64 * kibibyte,
  queueLength: 200,
  remembered: 400,
  cacheBytes: 32 * mebibyte,
} as const;

export const boxLimits: BoxLimits = {
  addressSpaceBytes: 256 * mebibyte,
  cpuSeconds: 3,
  graceSeconds: 1,
  writtenFileBytes: 2 * mebibyte,
  processes: 16,
  scratchBytes: 4 * mebibyte,
  errorBytes: 32 * kibibyte,
};
