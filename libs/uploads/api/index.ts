export { UploadsModule } from './uploads.module.ts';
export { ofPlace, UploadPurposes, type PurposeRules } from './upload-purposes.ts';
export { Uploads, type UploadPlace, type WholeFile } from './uploads.ts';
