import { Controller, HttpCode, Inject, Req, Res } from '@nestjs/common';
import { atPlace, CurrentActor, everyone, Handles, Input, policy, Refused, signedIn, type Actor, type InputOf, type Place } from '@kindling/platform-api';
import type { Result } from '@kindling/kernel';
import type { ErrorCode } from '@kindling/contracts';
import type { Request, Response } from 'express';
import { bytesIn, headersOf, nameIn, proveSame, sayAbout, sayExpiry, sayVersion } from './tus.ts';
import { uploadInPath } from './upload-place.ts';
import { Uploads } from './uploads.ts';

const bringing = signedIn('Whoever is signed in may announce a file where the rule of its purpose lets them bring one.');
const own = atPlace(uploadInPath, policy<Place & { ownerId: string }>('Only whoever began an upload sees it, goes on with it or gives it up.', (actor, { ownerId }) => actor.personId === ownerId));

/** The tus protocol over the routes of the contract: permission first, then what the protocol says. */
@Controller()
export class UploadsController {
  constructor(@Inject(Uploads) private readonly uploads: Uploads) {}

  @HttpCode(204) @Handles('uploads.about', everyone('Which protocol is spoken is no secret.'))
  about(@Res({ passthrough: true }) response: Response) { sayAbout(response, this.uploads.mostBytes()); return {}; }

  @HttpCode(201) @Handles('uploads.begin', bringing)
  async begin(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'uploads.begin'>, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    sayVersion(response);
    await this.uploads.mayBring(actor, params);
    const headers = headersOf('uploads.begin', request);
    const { uploadId, touchedAt } = valueOf(await this.uploads.begin(actor, params, { name: nameIn(headers['upload-metadata']), size: headers['upload-length'] }));
    response.setHeader('Location', `/api/uploads/${uploadId}`);
    sayExpiry(response, touchedAt);
    return {};
  }

  @HttpCode(200) @Handles('uploads.look', own)
  async look(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'uploads.look'>, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    sayVersion(response);
    headersOf('uploads.look', request);
    const { at, size, touchedAt } = valueOf(await this.uploads.look(actor, params.uploadId));
    response.setHeader('Upload-Offset', String(at));
    response.setHeader('Upload-Length', String(size));
    sayExpiry(response, touchedAt);
    return {};
  }

  @HttpCode(204) @Handles('uploads.send', own)
  async send(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'uploads.send'>, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    sayVersion(response);
    const headers = headersOf('uploads.send', request);
    const bytes = bytesIn(request);
    proveSame(bytes, headers['upload-checksum']);
    const { at, touchedAt } = valueOf(await this.uploads.send(actor, params.uploadId, headers['upload-offset'], bytes));
    response.setHeader('Upload-Offset', String(at));
    sayExpiry(response, touchedAt);
    return {};
  }

  @HttpCode(204) @Handles('uploads.drop', own)
  async drop(@CurrentActor() actor: Actor, @Input() { params }: InputOf<'uploads.drop'>, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    sayVersion(response);
    headersOf('uploads.drop', request);
    valueOf(await this.uploads.drop(actor, params.uploadId));
    return {};
  }
}

/** @throws Refused at this edge only. */
function valueOf<T>(result: Result<T, ErrorCode>): T {
  if (result.ok) return result.value;
  throw new Refused(result.code, { ...result.params });
}
