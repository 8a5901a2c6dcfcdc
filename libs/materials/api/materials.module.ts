import { Module } from '@nestjs/common';
import { LiveClassModule } from '@kindling/live-class/api';
import { KeepMaterial } from './keep-material.ts';
import { MaterialShelf } from './material-shelf.ts';
import { MaterialsController } from './materials.controller.ts';
import { TakeFile } from './take-file.ts';

@Module({ imports: [LiveClassModule], controllers: [MaterialsController], providers: [MaterialShelf, TakeFile, KeepMaterial] })
export class MaterialsModule {}
