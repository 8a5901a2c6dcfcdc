import { Controller, Header, Inject, Res, StreamableFile } from '@nestjs/common';
import { classInPath, mayLookAfterClass } from '@kindling/identity/api';
import { asAttachment, atPlace, CurrentActor, everyone, Handles, Input, Refused, within, type Actor, type InputOf } from '@kindling/platform-api';
import type { Response } from 'express';
import { mayHelpAtEvents, mayHoldEvents } from '../event-policies.ts';
import { eventInPath } from '../event-place.ts';
import { EventMaterials } from './event-materials.ts';
import { EventPhotos } from './event-photos.ts';
import { PictureReader } from './picture-reader.ts';

const [helping, holding] = [atPlace(eventInPath, mayHelpAtEvents), atPlace(eventInPath, mayHoldEvents)];
const shown = everyone('Photos and papers of a published event may be seen by everybody, photos as long as the families of those on them agree.');

@Controller()
export class PicturesController {
  constructor(@Inject(PictureReader) private readonly reader: PictureReader, @Inject(EventPhotos) private readonly photos: EventPhotos, @Inject(EventMaterials) private readonly materials: EventMaterials) {}

  @Handles('events.pictures', helping)
  pictures(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'events.pictures'>) { return this.reader.ofEvent(actor, params.eventId); }

  @Handles('events.photo', helping)
  async photo(@Input() { params }: InputOf<'events.photo'>, @Res({ passthrough: true }) response: Response) { return picture(response, await this.reader.photo(params)); }

  @Handles('events.add-photo', helping)
  addPhoto(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'events.add-photo'>) { return this.photos.add(actor, params, body); }

  @Handles('events.set-photo', holding)
  setPhoto(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'events.set-photo'>) { return this.photos.set(actor, params, body.to); }

  @Handles('events.remove-photo', holding)
  removePhoto(@Input() { params }: InputOf<'events.remove-photo'>) { return this.photos.remove(params); }

  @Handles('events.photo-people', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  people(@Input() { params }: InputOf<'events.photo-people'>) { return this.photos.people(params); }

  @Handles('events.mark-photo', within(classInPath, mayLookAfterClass))
  mark(@Input() { params, body }: InputOf<'events.mark-photo'>) { return this.photos.mark(params, body.personIds); }

  @Handles('events.add-material', helping)
  addMaterial(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'events.add-material'>) { return this.materials.add(actor, params, body.uploadId); }

  @Handles('events.remove-material', holding)
  removeMaterial(@Input() { params }: InputOf<'events.remove-material'>) { return this.materials.remove(params); }

  @Handles('families.photo', shown)
  async publicPhoto(@Input() { params }: InputOf<'families.photo'>, @Res({ passthrough: true }) response: Response) { return picture(response, await this.reader.publicPhoto(params)); }

  @Handles('families.material', shown)
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', "sandbox; default-src 'none'")
  async publicMaterial(@Input() { params }: InputOf<'families.material'>) {
    const found = await this.reader.publicMaterial(params.eventId, params.fileId);
    if (!found) throw new Refused('resource.not-found');
    return asAttachment({ ...found, mime: 'application/pdf' });
  }
}

/** Never kept by anybody on the way: a family that takes its word back is obeyed at once. */
function picture(response: Response, bytes: Buffer | null): StreamableFile {
  if (!bytes) throw new Refused('resource.not-found');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  return new StreamableFile(bytes, { type: 'image/webp', disposition: 'inline', length: bytes.length });
}
