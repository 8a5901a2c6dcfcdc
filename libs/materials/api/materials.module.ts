import { Module } from '@nestjs/common';
import { LiveClassModule } from '@kindling/live-class/api';
import { UploadsModule } from '@kindling/uploads/api';
import { KeepMaterial } from './keep-material.ts';
import { MaterialShelf } from './material-shelf.ts';
import { MaterialsController } from './materials.controller.ts';
import { TakeFile } from './take-file.ts';

@Module({ imports: [LiveClassModule, UploadsModule], controllers: [MaterialsController], providers: [MaterialShelf, TakeFile, KeepMaterial] })
export class MaterialsModule {}
