import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import { pieceOf, type KeptFilm } from '../content/own-films.repository.ts';

const pieceBytes = 256 * 1024;
interface Span { readonly from: number; readonly to: number }
/** The one span that a browser asks for; `null` for none or several, which are answered with the whole. */
export function spanOf(asked: string | undefined, size: number): Span | 'beyond' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') return Number(last) === 0 ? 'beyond' : { from: Math.max(0, size - Number(last)), to: size - 1 };
  const [from, to] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
  return from >= size ? 'beyond' : from > to ? null : { from, to };
}

/** A film that lies in the database, piece by piece: the next piece is read when the reader has taken the last. */
export async function sendKept(db: EntityManager, response: Response, { digest, mime, size }: KeptFilm, asked: string | undefined): Promise<void> {
  const span = spanOf(asked, size);
  response.setHeader('Accept-Ranges', 'bytes');
  if (span === 'beyond') { response.status(416).setHeader('Content-Range', `bytes */${size}`).end(); return; }
  const { from, to } = span ?? { from: 0, to: size - 1 };
  response.status(span ? 206 : 200).setHeader('Content-Type', mime).setHeader('Content-Length', to - from + 1);
  if (span) response.setHeader('Content-Range', `bytes ${from}-${to}/${size}`);
  for (let at = from; at <= to && !response.destroyed; at += pieceBytes) {
    const piece = await pieceOf(db, digest, at, Math.min(pieceBytes, to - at + 1));
    if (!response.write(piece)) await new Promise<void>((go) => { const done = (): void => { response.off('drain', done).off('close', done); go(); }; response.on('drain', done).on('close', done); });
  }
  response.end();
}
