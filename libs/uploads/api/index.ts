export { UploadsModule } from './uploads.module.ts';
export { ofPlace, UploadPurposes, type PurposeRules } from './upload-purposes.ts';
export { Uploads, type UploadPlace, type WholeFile } from './uploads.ts';
/** What the bytes of a film say of themselves; without what a camera wrote into it. */
export { videoKind, videoLength, withoutNotes, type VideoKind } from '../domain/index.ts';
