import { Controller, Inject, Res, StreamableFile } from '@nestjs/common';
import { classInPath, mayEnterClass, mayLookAfterClass } from '@kindling/identity/api';
import { CurrentActor, Handles, Input, Refused, within, type Actor, type InputOf } from '@kindling/platform-api';
import type { Response } from 'express';
import { Decks } from './decks.ts';

@Controller()
export class DecksController {
  constructor(@Inject(Decks) private readonly decks: Decks) {}

  @Handles('decks.of-class', within(classInPath, mayLookAfterClass))
  async ofClass(@Input() { params }: InputOf<'decks.of-class'>) { return { decks: await this.decks.ofClass(params.classId) }; }

  @Handles('decks.deck', within(classInPath, mayEnterClass))
  async deck(@Input() { params }: InputOf<'decks.deck'>) {
    const deck = await this.decks.deck(params.classId, params.deckId);
    if (!deck) throw new Refused('resource.not-found');
    return deck;
  }

  @Handles('decks.finish', within(classInPath, mayLookAfterClass))
  async finish(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<'decks.finish'>) {
    const deck = await this.decks.finish(actor, { ...params, ...body });
    return deck.ok ? deck.value : deck;
  }

  @Handles('decks.remove', within(classInPath, mayLookAfterClass))
  async remove(@Input() { params }: InputOf<'decks.remove'>) {
    if (!(await this.decks.remove(params.classId, params.deckId))) throw new Refused('resource.not-found');
    return {};
  }

  /** A picture opened on its own may load and run nothing, and no browser guesses what else it could be. */
  @Handles('decks.page', within(classInPath, mayEnterClass))
  async page(@Input() { params, query }: InputOf<'decks.page'>, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const file = await this.decks.page(params.classId, params.deckId, params.page, params.size);
    if (!file) throw new Refused('resource.not-found');
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', query.v ? 'private, max-age=31536000, immutable' : 'private, no-cache');
    return new StreamableFile(file.bytes, { type: file.mime, disposition: `attachment; filename="page-${params.page + 1}.webp"`, length: file.bytes.length });
  }
}
