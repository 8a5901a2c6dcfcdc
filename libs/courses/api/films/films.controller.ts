import { Controller, Inject, Res } from '@nestjs/common';
import { everyone, Handles, Input, Refused, type InputOf } from '@kindling/platform-api';
import type { Response } from 'express';
import { FilmShelf } from './film-shelf.ts';

/** Films stay files in the lesson's folder: a browser asks for them in ranges. */
@Controller()
export class FilmsController {
  constructor(@Inject(FilmShelf) private readonly shelf: FilmShelf) {}

  @Handles('courses.film', everyone('Films of lessons are public; they show no pupils.'))
  async film(@Input() { params, query }: InputOf<'courses.film'>, @Res() response: Response): Promise<string> {
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
