export { afterEvent, announced, type Reason, type UploadEvent, type UploadRefusal, type UploadState } from './upload-state.ts';
export { withoutNotes } from './film-notes.ts';
export { videoKind, videoLength, type VideoKind } from './video-length.ts';
