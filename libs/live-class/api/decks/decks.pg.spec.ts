import { randomUUID } from 'node:crypto';
import { deckLimits, type Deck } from '@kindling/contracts';
import { announceFile, sendUp, startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { fromPhone, lockedPdf, pdfOfPages, picture } from '@kindling/testing/files';

describe('own slides', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi(); });
  afterAll(async () => { await api.stop(); });
  const classId = (): string => api.club.own.id;

  const sent = async (from: TestClient, bytes: Buffer, partBytes?: number): Promise<string> => (await sendUp(from, { purpose: 'deck', placeId: classId() }, bytes, partBytes ? { partBytes } : {})).uploadId;
  const finish = (from: TestClient, deckId: string, uploadId: string) => from.call('decks.finish', { params: { classId: classId(), deckId }, body: { uploadId, title: '电路课件' } });
  const pageOf = async (from: TestClient, deckId: string, page: number, size: string, inClass = classId()): Promise<Response> =>
    fetch(`${api.url}/api/classes/${inClass}/decks/${deckId}/pages/${page}/${size}?v=1`, { headers: { cookie: from.cookie } });
  const files = async (): Promise<number> => (await api.db.query<{ n: number }[]>('select count(*)::int n from stored_file'))[0]?.n ?? 0;

  it('come up in parts, are made once, and are there for the class and nobody else', async () => {
    const [tutor, pupil] = [await api.as(api.club.own.tutor), await api.as(api.club.own.pupils[0] ?? '')];
    const deckId = randomUUID();
    const uploadId = await sent(tutor, pdfOfPages(['1 0 0', '0 0 1']), 400);
    await finish(tutor, deckId, uploadId);
    // The answer was lost: asked again it is the same deck, with as many pages.
    const made = await finish(tutor, deckId, uploadId);
    expect(made.body).toMatchObject({ id: deckId, title: '电路课件', pages: [{ width: 1280, height: 960 }, { width: 1280, height: 960 }] });
    expect((await tutor.get('decks.of-class', { params: { classId: classId() } })).decks.map((deck: Deck) => deck.id)).toContain(deckId);
    expect((await pupil.get('decks.deck', { params: { classId: classId(), deckId } })).pages).toHaveLength(2);

    const answer = await pageOf(pupil, deckId, 1, 'large');
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 8, 12)).toBe('WEBP');
    expect(Object.fromEntries(['content-type', 'content-security-policy', 'x-content-type-options', 'cache-control', 'content-disposition'].map((name) => [name, answer.headers.get(name)]))).toEqual({
      'content-type': 'image/webp', 'content-security-policy': "sandbox; default-src 'none'", 'x-content-type-options': 'nosniff', 'cache-control': 'private, max-age=31536000, immutable', 'content-disposition': 'attachment; filename="page-2.webp"',
    });
    expect((await pageOf(pupil, deckId, 2, 'large')).status).toBe(404);
    expect((await pageOf(pupil, deckId, 0, 'huge')).status).toBe(400);
    const { neighbour, foreign } = api.club;
    for (const outsider of [neighbour.pupils[0] ?? '', neighbour.tutor, foreign.teacher]) expect((await pageOf(await api.as(outsider), deckId, 0, 'small')).status).toBeGreaterThanOrEqual(403);
    // Through a class of their own, too.
    expect((await pageOf(await api.as(neighbour.tutor), deckId, 0, 'small', neighbour.id)).status).toBe(404);
    expect((await pageOf(await api.as(null), deckId, 0, 'small')).status).toBe(401);
    expect((await finish(pupil, deckId, uploadId)).status).toBe(403);
  }, 90_000);

  it('grow by pictures, are kept once, and leave nothing behind', async () => {
    const tutor = await api.as(api.club.own.tutor);
    const [deckId, twin] = [randomUUID(), randomUUID()];
    const before = await files();
    for (const bytes of [await picture('png'), await picture('webp'), fromPhone(await picture('jpeg'), 'GPS 27.9 N')]) expect((await finish(tutor, deckId, await sent(tutor, bytes))).status).toBe(200);
    expect((await tutor.get('decks.deck', { params: { classId: classId(), deckId } })).pages.map(({ width, height }) => [width, height])).toEqual([[80, 40], [80, 40], [40, 80]]);
    const kept = await files();
    await finish(tutor, twin, await sent(tutor, await picture('png')));
    expect(await files()).toBe(kept);
    await tutor.get('decks.remove', { params: { classId: classId(), deckId } });
    expect((await pageOf(tutor, twin, 0, 'small')).status).toBe(200);
    await tutor.get('decks.remove', { params: { classId: classId(), deckId: twin } });
    expect(await files()).toBe(before);
    const shared = randomUUID();
    await finish(tutor, shared, await sent(tutor, await picture('png')));
    await api.db.query(`insert into lesson_film (lesson_id, file, kind, digest, school_id) select 'own', 'as-on-the-slide', 'film', p.large, c.school_id from deck_page p join deck d on d.id = p.deck_id join club_class c on c.id = d.class_id where d.id = $1`, [shared]);
    await tutor.get('decks.remove', { params: { classId: classId(), deckId: shared } });
    expect(await files()).toBe(before + 1);
    expect(await api.db.query('select 1 from upload_part')).toEqual([]);
    expect((await tutor.call('decks.remove', { params: { classId: classId(), deckId } })).status).toBe(404);
  }, 90_000);

  it('are refused with a reason, and nothing of them stays', async () => {
    const tutor = await api.as(api.club.own.tutor);
    const hostile: [Buffer, number, string][] = [
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 415, 'deck.unknown-kind'], [Buffer.from('504b0304140000000800', 'hex'), 415, 'deck.unknown-kind'],
      [lockedPdf(), 422, 'deck.locked'], [Buffer.from('%PDF-1.7\n%%EOF'), 422, 'deck.broken'], [(await picture('jpeg')).subarray(0, 30), 422, 'deck.broken'],
    ];
    const before = await files();
    for (const [bytes, status, code] of hostile) expect(await finish(tutor, randomUUID(), await sent(tutor, bytes))).toMatchObject({ status, error: { code } });
    expect(await files()).toBe(before);
    expect(await api.db.query('select 1 from upload_part')).toEqual([]);
  }, 90_000);

  it('stop at what a class may bring', async () => {
    const tutor = await api.as(api.club.own.tutor);
    const deckId = randomUUID();
    expect((await finish(tutor, randomUUID(), randomUUID())).status).toBe(404);
    expect(await announceFile(tutor, { purpose: 'deck', placeId: classId() }, deckLimits.fileBytes + 1)).toMatchObject({ status: 413, code: 'deck.too-big' });
    await finish(tutor, deckId, await sent(tutor, await picture('png')));
    await api.db.query('insert into deck_page (deck_id, at, small, large, width, height) select deck_id, n, small, large, width, height from deck_page, generate_series(1, $2) n where deck_id = $1 and at = 0', [deckId, deckLimits.pages - 2]);
    expect((await finish(tutor, deckId, await sent(tutor, await picture('webp')))).status).toBe(200);
    expect(await finish(tutor, deckId, await sent(tutor, await picture('png')))).toMatchObject({ status: 409, error: { code: 'deck.full' } });
    await api.db.query("insert into deck (id, class_id, title, by_id) select gen_random_uuid(), $1, 'x', $2 from generate_series(1, $3)", [classId(), api.club.own.tutor, deckLimits.decks]);
    expect(await finish(tutor, randomUUID(), await sent(tutor, await picture('png')))).toMatchObject({ status: 409, error: { code: 'deck.full' } });
  }, 90_000);
});
