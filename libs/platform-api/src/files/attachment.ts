import { StreamableFile } from '@nestjs/common';

export interface NamedFile { readonly name: string; readonly bytes: Buffer; readonly mime: string }

/** For a header: a name in any script (RFC 6266); saved, never shown. */
export const savedAs = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
export const asAttachment = ({ name, bytes, mime }: NamedFile): StreamableFile => new StreamableFile(bytes, { type: mime, disposition: savedAs(name), length: bytes.length });
