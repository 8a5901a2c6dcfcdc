import type { Deck } from '@kindling/contracts';
import { dropUnused } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

interface PageRow { deck_id: string; title: string; created_at: Date; at: number | null; width: number; height: number; large: string }
const columns = 'select d.id deck_id, d.title, d.created_at, p.at, p.width, p.height, p.large from deck d left join deck_page p on p.deck_id = d.id';

export async function decksOf(db: EntityManager, classId: string, deckId: string | null = null): Promise<Deck[]> {
  const rows = await db.query<PageRow[]>(`${columns} where d.class_id = $1 and ($2::uuid is null or d.id = $2) order by d.created_at desc, d.id, p.at`, [classId, deckId]);
  const decks = new Map<string, Deck>();
  for (const row of rows) {
    const deck = decks.get(row.deck_id) ?? { id: row.deck_id, title: row.title, createdAt: row.created_at.toISOString(), pages: [] };
    decks.set(row.deck_id, deck);
    if (row.at !== null) deck.pages.push({ width: row.width, height: row.height, version: row.large.slice(0, 16) });
  }
  return [...decks.values()];
}

/** Locks the class, so that two uploads at once cannot both take the last place. */
export async function lockDecks(db: EntityManager, classId: string): Promise<void> { await db.query('select 1 from club_class where id = $1 for update', [classId]); }
export async function insertDeck(db: EntityManager, deck: { id: string; classId: string; title: string; byId: string }): Promise<boolean> {
  await db.query('insert into deck (id, class_id, title, by_id) values ($1, $2, $3, $4) on conflict do nothing', [deck.id, deck.classId, deck.title, deck.byId]);
  const [row] = await db.query<{ class_id: string }[]>('select class_id from deck where id = $1', [deck.id]);
  return row?.class_id === deck.classId;
}
export const insertPage = (db: EntityManager, deckId: string, at: number, page: { small: string; large: string; width: number; height: number }): Promise<unknown> =>
  db.query('insert into deck_page (deck_id, at, small, large, width, height) values ($1, $2, $3, $4, $5, $6)', [deckId, at, page.small, page.large, page.width, page.height]);

export async function pageDigest(db: EntityManager, classId: string, deckId: string, at: number, size: 'small' | 'large'): Promise<string | null> {
  const [row] = await db.query<{ small: string; large: string }[]>('select p.small, p.large from deck_page p join deck d on d.id = p.deck_id where d.id = $1 and d.class_id = $2 and p.at = $3', [deckId, classId, at]);
  return row?.[size] ?? null;
}

/** The pictures go too, unless something else shows the same. */
export async function removeDeck(db: EntityManager, classId: string, deckId: string): Promise<boolean> {
  const files = await db.query<{ small: string; large: string }[]>('select p.small, p.large from deck_page p join deck d on d.id = p.deck_id where d.id = $1 and d.class_id = $2', [deckId, classId]);
  const [, removed] = await db.query<[unknown, number]>('delete from deck where id = $1 and class_id = $2', [deckId, classId]);
  await dropUnused(db, files.flatMap((file) => [file.small, file.large]));
  return removed > 0;
}
