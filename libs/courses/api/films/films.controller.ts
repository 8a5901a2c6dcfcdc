import { Controller, Inject, Req, Res } from '@nestjs/common';
import { everyone, Handles, Input, MaybeActor, Refused, type Actor, type InputOf } from '@kindling/platform-api';
import type { Request, Response } from 'express';
import { FilmShelf } from './film-shelf.ts';

/** A browser asks for films in ranges: those of the course stay files in the lesson's folder, those of a school lie in the database. */
@Controller()
export class FilmsController {
  constructor(@Inject(FilmShelf) private readonly shelf: FilmShelf) {}

  @Handles('courses.film', everyone('Films of the course are public; they show no pupils. Films that a school brought are answered only to those who learn or work there.'))
  async film(@Input() { params, query }: InputOf<'courses.film'>, @MaybeActor() actor: Actor | null, @Req() request: Request, @Res() response: Response): Promise<string> {
    const kept = await this.shelf.ofSchool(actor, params.lessonId, params.file);
    // Named by what is in it, so that it never changes; but only in this browser, and only for who may see it.
    if (kept) { response.setHeader('Cache-Control', 'private, max-age=86400'); await this.shelf.send(response, kept, request.headers.range); return ''; }
    const found = await this.shelf.find(params.lessonId, params.file);
    if (!found) throw new Refused('resource.not-found');
    response.setHeader('Cache-Control', query.v === found.version ? 'public, max-age=31536000, immutable' : 'no-cache');
    await sendInRanges(response, found.path);
    return '';
  }
}

/** A reader who goes away in the middle of a film is no failure. */
const sendInRanges = (response: Response, path: string): Promise<void> =>
  new Promise((done, fail) => { response.sendFile(path, { cacheControl: false }, (failure?: Error) => { if (failure && !response.headersSent) fail(failure); else done(); }); });
