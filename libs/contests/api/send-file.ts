import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { asAttachment, isRefusal, Refused, savedAs, type NamedFile } from '@kindling/platform-api';
import type { ErrorCode } from '@kindling/contracts';
import type { Refusal } from '@kindling/kernel';
import type { Response } from 'express';
import type { Packed } from './evidence-packs.ts';

/** An archive that is written while it is read. */
export function sendArchive(response: Response, archive: Packed | Refusal<ErrorCode>): StreamableFile {
  if (isRefusal(archive)) throw new Refused(archive.code, archive.params);
  response.setHeader('Cache-Control', 'private, no-cache');
  return new StreamableFile(Readable.from(archive.chunks, { objectMode: false }), { type: 'application/zip', disposition: savedAs(archive.name) });
}

/** A file that a stranger brought: opened on its own it may load and run nothing, and no browser guesses what else it could be. */
export function sendFile(response: Response, file: NamedFile | Refusal<ErrorCode> | null): StreamableFile {
  if (!file) throw new Refused('resource.not-found');
  if (isRefusal(file)) throw new Refused(file.code, file.params);
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'private, no-cache');
  return asAttachment(file);
}
