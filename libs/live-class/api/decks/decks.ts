import { Inject, Injectable } from '@nestjs/common';
import { deckLimits, type Deck, type ErrorCode } from '@kindling/contracts';
import { classScope, mayLookAfterClass } from '@kindling/identity/api';
import { ok, refuse, type Result } from '@kindling/kernel';
import { fileOf, keepFile, within, type Actor, type StoredFile } from '@kindling/platform-api';
import { ofPlace, UploadPurposes, Uploads } from '@kindling/uploads/api';
import { DataSource, type EntityManager } from 'typeorm';
import { decksOf, insertDeck, insertPage, lockDecks, pageDigest, removeDeck } from './decks.repository.ts';
import type { RenderedPage } from './render/render-job.ts';
import { SlideRenderer } from './render/renderer.ts';

const WEBP = 'image/webp';
interface Finish { readonly classId: string; readonly deckId: string; readonly uploadId: string; readonly title: string }

/** Own slides: sent up, made into pictures once, kept for the class. */
@Injectable()
export class Decks {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(SlideRenderer) private readonly renderer: SlideRenderer, @Inject(Uploads) private readonly uploads: Uploads, @Inject(UploadPurposes) purposes: UploadPurposes) {
    purposes.register('deck', { access: within(ofPlace(classScope), mayLookAfterClass), mostBytes: deckLimits.fileBytes, tooBig: 'deck.too-big' });
  }

  ofClass(classId: string): Promise<Deck[]> { return decksOf(this.db.manager, classId); }
  async deck(classId: string, deckId: string): Promise<Deck | null> { return (await decksOf(this.db.manager, classId, deckId))[0] ?? null; }
  remove(classId: string, deckId: string): Promise<boolean> { return this.db.transaction((db) => removeDeck(db, classId, deckId)); }

  async page(classId: string, deckId: string, at: number, size: 'small' | 'large'): Promise<StoredFile | null> {
    const digest = await pageDigest(this.db.manager, classId, deckId, at, size);
    return digest ? fileOf(this.db.manager, digest) : null;
  }

  async finish(actor: Actor, finish: Finish): Promise<Result<Deck, ErrorCode>> {
    const { classId, deckId, uploadId } = finish;
    const arrived = await this.uploads.arrived(actor, uploadId, { purpose: 'deck', placeId: classId });
    if (!arrived.ok) return arrived;
    if (arrived.value === 'taken') return known(this.db.manager, classId, deckId);
    const rendered = await this.renderer.render(arrived.value.bytes);
    // Busy may be tried again with the same file; any other answer is the last word on it.
    if (!rendered.ok) return rendered.code === 'deck.busy' ? rendered : this.uploads.turnDown(uploadId, rendered);
    return this.db.transaction((db) => this.store(db, actor, finish, rendered.value));
  }

  private async store(db: EntityManager, actor: Actor, { classId, deckId, uploadId, title }: Finish, pages: readonly RenderedPage[]): Promise<Result<Deck, ErrorCode>> {
    await lockDecks(db, classId);
    const decks = await decksOf(db, classId);
    const before = decks.find((deck) => deck.id === deckId)?.pages.length ?? 0;
    if (before + pages.length > deckLimits.pages || (before === 0 && decks.length >= deckLimits.decks)) return refuse('deck.full');
    if (!(await this.uploads.take(db, uploadId))) return known(db, classId, deckId);
    if (!(await insertDeck(db, { id: deckId, classId, title, byId: actor.personId }))) return refuse('resource.not-found');
    for (const [index, page] of pages.entries()) {
      const [small, large] = [await keepFile(db, WEBP, page.small), await keepFile(db, WEBP, page.large)];
      await insertPage(db, deckId, before + index, { small, large, width: page.width, height: page.height });
    }
    return known(db, classId, deckId);
  }
}

async function known(db: EntityManager, classId: string, deckId: string): Promise<Result<Deck, ErrorCode>> {
  const [deck] = await decksOf(db, classId, deckId);
  return deck ? ok(deck) : refuse('resource.not-found');
}
