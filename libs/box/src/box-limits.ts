/** What one job may use; set inside the box. */
export interface BoxLimits {
  readonly addressSpaceBytes: number;
  readonly cpuSeconds: number;
  /** Between the signal that a program may hear and the end; 0 when absent. */
  readonly graceSeconds?: number;
  readonly writtenFileBytes: number;
  readonly processes: number;
  /** The only folder that can be written to, in memory. */
  readonly scratchBytes: number;
  /** What the job may say on standard error. */
  readonly errorBytes: number;
}
