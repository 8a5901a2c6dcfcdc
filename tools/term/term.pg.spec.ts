import { importContent } from '@kindling/courses/api';
import { CONFIG, type Config } from '@kindling/platform-api';
import { startTestApi, type TestApi } from '@kindling/testing';
import { compareTerm } from './compare/compare-term.ts';
import { runTerm, shortTerm } from './run-term.ts';

describe('a term', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi(); await importContent(api.db, 'content'); });
  afterAll(async () => { await api.stop(); });

  it('ends with totals that are those of its raw events: on the screens, in the workbooks and in the reports', async () => {
    const { numbers, different, told, byPlace, world, club, book } = await runTerm({ url: api.url, db: api.db, databaseUrl: api.app.get<Config>(CONFIG).DATABASE_URL }, shortTerm, 7);
    expect(told).toEqual([]);
    expect(different).toBe(0);
    expect(numbers).toBeGreaterThan(1500);
    expect(Object.keys(byPlace).sort()).toEqual(['at risk', 'attendance', 'attendance XLSX', 'desk', 'desk PDF en', 'desk PDF zh', 'desk XLSX en', 'desk XLSX zh', 'desk drilled', 'gradebook', 'gradebook XLSX', 'hand-ins', 'heat-map', 'kits', 'lessons', 'mastery', 'review queue', 'term report en', 'term report zh']);
    // What is not in the ledger is missed: a forgotten deed, word or review shows.
    const { ledger } = world;
    const [room] = club.classes;
    const pupil = room?.pupils[2]?.id ?? '';
    const deed = ledger.deedsOf(pupil)[0];
    if (deed) ledger.deeds.push({ ...deed, did: 'worked', seconds: 9999, at: world.now() });
    ledger.awards.push({ credentialId: '', schoolId: club.schools[0] ?? '', at: world.now(), revoked: false });
    expect((await compareTerm(world, club, book)).different).toBeGreaterThan(8);
  }, 300_000);
});
