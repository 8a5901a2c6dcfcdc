import { Module } from '@nestjs/common';
import { UploadPurposes } from './upload-purposes.ts';
import { UploadsController } from './uploads.controller.ts';
import { Uploads } from './uploads.ts';

@Module({ controllers: [UploadsController], providers: [Uploads, UploadPurposes], exports: [Uploads, UploadPurposes] })
export class UploadsModule {}
