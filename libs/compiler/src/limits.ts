const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/** What one build may use. A beginner's sketch needs a hundredth of it; attacks need more. */
export const limits = {
  fileBytes: 64 * kibibyte,
  files: 16,
  addressSpaceBytes: 1024 * mebibyte,
  cpuSeconds: 5,
  writtenFileBytes: 16 * mebibyte,
  processes: 32,
  scratchBytes: 48 * mebibyte,
  sketchMilliseconds: 10_000,
  coreMilliseconds: 90_000,
  /** What compiler and linker may say. */
  errorBytes: 64 * kibibyte,
  /** Tag list, size table and two hex files of a full Uno (90 KiB each). */
  resultBytes: 512 * kibibyte,
  archiveBytes: 8 * mebibyte,
  queueLength: 200,
  remembered: 200,
  cacheBytes: 128 * mebibyte,
} as const;
