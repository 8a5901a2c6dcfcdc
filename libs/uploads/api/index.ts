export { UploadsModule } from './uploads.module.ts';
export { UploadPurposes, type PurposeRules } from './upload-purposes.ts';
export { Uploads, type UploadPlace, type WholeFile } from './uploads.ts';
export { partType } from './tus.ts';
