export type { BytePort, Link, Pacer, Signals } from './byte-port.ts';
export { upload, type OnProgress, type UploadProblem, type UploadProgress } from './upload.ts';
export { looksGarbled, type SerialTrace, type TraceLine } from './serial-trace.ts';
export { compareTraces, type TraceComparison } from './compare-traces.ts';
export { recordTrace, type Recording } from './record-trace.ts';
