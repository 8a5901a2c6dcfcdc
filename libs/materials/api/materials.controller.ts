import { Controller, Inject, Res, type StreamableFile } from '@nestjs/common';
import { classInPath, mayEnterClass, mayLookAfterClass } from '@kindling/identity/api';
import { asAttachment, CurrentActor, Handles, Input, Refused, within, type Actor, type InputOf } from '@kindling/platform-api';
import type { Response } from 'express';
import { KeepMaterial } from './keep-material.ts';
import { MaterialShelf } from './material-shelf.ts';

@Controller()
export class MaterialsController {
  constructor(@Inject(MaterialShelf) private readonly shelf: MaterialShelf, @Inject(KeepMaterial) private readonly keeping: KeepMaterial) {}

  @Handles('materials.find', within(classInPath, mayEnterClass))
  find(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<'materials.find'>) { return this.shelf.find(actor, params.classId, query); }

  @Handles('materials.put', within(classInPath, mayLookAfterClass))
  put(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'materials.put'>) { return this.keeping.put(actor, params, body); }

  @Handles('materials.remove', within(classInPath, mayLookAfterClass))
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'materials.remove'>) { return this.keeping.remove(actor, params); }

  /** Saved, never shown: opened on its own it may load and run nothing, and no browser guesses what else it could be. */
  @Handles('materials.file', within(classInPath, mayEnterClass))
  async file(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'materials.file'>, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const found = await this.shelf.file(actor, params.classId, params.materialId);
    if (!found) throw new Refused('resource.not-found');
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-cache');
    return asAttachment(found);
  }
}
