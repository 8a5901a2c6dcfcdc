export { afterEvent, announced, type Reason, type UploadEvent, type UploadRefusal, type UploadState } from './upload-state.ts';
