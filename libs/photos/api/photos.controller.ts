import { Controller, Header, Inject, Req, Res, StreamableFile } from '@nestjs/common';
import { classInPath, mayLearnInClass, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, everyone, Handles, Input, Refused, within, type Actor, type InputOf } from '@kindling/platform-api';
import { handInInPath, mayReadHandIn } from '@kindling/workshop/api';
import type { Request, Response } from 'express';
import { PhoneDoor } from './phone-door.ts';
import { PhotoAlbum } from './photo-album.ts';
import { maySeePhoto, photoInPath } from './photo-policies.ts';
import { TakePhoto } from './take-photo.ts';

const behindDoor = everyone('Whoever holds the address that a pupil has just opened may send a few pictures through it; wrong addresses are throttled.');

@Controller()
export class PhotosController {
  constructor(@Inject(PhoneDoor) private readonly door: PhoneDoor, @Inject(TakePhoto) private readonly taking: TakePhoto, @Inject(PhotoAlbum) private readonly album: PhotoAlbum) {}

  @Handles('photos.open-door', within(classInPath, mayLearnInClass))
  open(@Input() { params, body }: InputOf<'photos.open-door'>, @CurrentActor() actor: Actor) { return this.door.open(actor, params.classId, body.subject); }

  @Handles('photos.close-door', within(classInPath, mayLearnInClass))
  async close(@CurrentActor() actor: Actor) { await this.door.close(actor); return {}; }

  @Handles('photos.door', behindDoor)
  @Header('Cache-Control', 'no-store')
  look(@Input() { params }: InputOf<'photos.door'>, @Req() request: Request) { return this.door.look(params.doorToken, request.ip ?? ''); }

  @Handles('photos.send', behindDoor)
  send(@Input() { params, body }: InputOf<'photos.send'>, @Req() request: Request) { return this.taking.send(params.doorToken, params.photoId, Buffer.from(body.base64, 'base64'), request.ip ?? ''); }

  @Handles('photos.mine', within(classInPath, mayLearnInClass))
  mine(@Input() { params, query }: InputOf<'photos.mine'>, @CurrentActor() actor: Actor) { return this.album.mine(actor, params.classId, query); }

  @Handles('photos.of-class', within(classInPath, mayLookAfterClass), { shows: 'pupils' })
  ofClass(@Input() { params }: InputOf<'photos.of-class'>) { return this.album.ofClass(params.classId); }

  @Handles('photos.of-hand-in', within(handInInPath, mayReadHandIn), { shows: 'pupils' })
  ofHandIn(@Input() { params }: InputOf<'photos.of-hand-in'>) { return this.album.ofHandIn(params.handInId); }

  /** Opened on its own it may load and run nothing, and no browser guesses what else it could be. */
  @Handles('photos.picture', within(photoInPath, maySeePhoto))
  async picture(@Input() { params }: InputOf<'photos.picture'>, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const bytes = await this.album.picture(params.photoId, params.size);
    if (!bytes) throw new Refused('resource.not-found');
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-store');
    return new StreamableFile(bytes, { type: 'image/webp', disposition: 'attachment; filename="photo.webp"', length: bytes.length });
  }

  @Handles('photos.remove', within(photoInPath, maySeePhoto))
  async remove(@Input() { params }: InputOf<'photos.remove'>, @CurrentActor() actor: Actor) { await this.album.remove(actor, params.photoId); return {}; }
}
