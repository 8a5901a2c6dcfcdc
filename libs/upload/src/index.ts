export type { BytePort } from './byte-port.ts';
export { upload, type UploadProblem, type UploadProgress } from './stk500.ts';
