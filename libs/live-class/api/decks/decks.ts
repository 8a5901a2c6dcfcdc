import { Inject, Injectable } from '@nestjs/common';
import { deckLimits, type Deck } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';
import { fileOf, keepFile, type Actor, type StoredFile } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { decksOf, forgetStaleParts, insertDeck, insertPage, insertPart, lockDecks, pageDigest, partBytesOf, partsOf, removeDeck, removeParts } from './decks.repository.ts';
import type { RenderedPage } from './render/render-job.ts';
import { SlideRenderer, type DeckRefusal } from './render/renderer.ts';

/** Files of one class on their way up at the same time. */
const MOST_PART_BYTES = 3 * deckLimits.fileBytes;
const WEBP = 'image/webp';
interface Finish { readonly classId: string; readonly deckId: string; readonly uploadId: string; readonly parts: number; readonly title: string }

/** Own slides: sent up in parts, made into pictures once, kept for the class. */
@Injectable()
export class Decks {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(SlideRenderer) private readonly renderer: SlideRenderer) {}

  ofClass(classId: string): Promise<Deck[]> { return decksOf(this.db.manager, classId); }
  async deck(classId: string, deckId: string): Promise<Deck | null> { return (await decksOf(this.db.manager, classId, deckId))[0] ?? null; }
  remove(classId: string, deckId: string): Promise<boolean> { return this.db.transaction((db) => removeDeck(db, classId, deckId)); }

  async page(classId: string, deckId: string, at: number, size: 'small' | 'large'): Promise<StoredFile | null> {
    const digest = await pageDigest(this.db.manager, classId, deckId, at, size);
    return digest ? fileOf(this.db.manager, digest) : null;
  }

  async takePart(part: { classId: string; uploadId: string; at: number; bytes: Buffer }): Promise<Result<object, DeckRefusal>> {
    await forgetStaleParts(this.db.manager);
    if (part.bytes.length > deckLimits.partBytes || (await partBytesOf(this.db.manager, part.classId)) + part.bytes.length > MOST_PART_BYTES) return refuse('deck.full');
    await insertPart(this.db.manager, part);
    return ok({});
  }

  async finish(actor: Actor, finish: Finish): Promise<Result<Deck, DeckRefusal>> {
    const parts = await partsOf(this.db.manager, finish.classId, finish.uploadId);
    if (parts.length !== finish.parts || parts.some((part, index) => part.at !== index)) return refuse('resource.not-found');
    const bytes = Buffer.concat(parts.map((part) => part.bytes));
    const rendered = bytes.length > deckLimits.fileBytes ? refuse<DeckRefusal>('deck.too-big') : await this.renderer.render(bytes);
    // Busy may be tried again with the same parts; any other answer is the last word on them.
    if (!rendered.ok) { if (rendered.code !== 'deck.busy') await removeParts(this.db.manager, finish.uploadId); return rendered; }
    return this.db.transaction((db) => this.store(db, actor, finish, rendered.value));
  }

  private async store(db: EntityManager, actor: Actor, { classId, deckId, uploadId, title }: Finish, pages: readonly RenderedPage[]): Promise<Result<Deck, DeckRefusal>> {
    await lockDecks(db, classId);
    await removeParts(db, uploadId);
    const known = await decksOf(db, classId);
    const before = known.find((deck) => deck.id === deckId)?.pages.length ?? 0;
    if (before + pages.length > deckLimits.pages || (before === 0 && known.length >= deckLimits.decks)) return refuse('deck.full');
    if (!(await insertDeck(db, { id: deckId, classId, title, byId: actor.personId }))) return refuse('resource.not-found');
    for (const [index, page] of pages.entries()) {
      const [small, large] = [await keepFile(db, WEBP, page.small), await keepFile(db, WEBP, page.large)];
      await insertPage(db, deckId, before + index, { small, large, width: page.width, height: page.height });
    }
    const [deck] = await decksOf(db, classId, deckId);
    return deck ? ok(deck) : refuse('resource.not-found');
  }
}
