import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi } from '@kindling/testing';

describe('the kit list of an event', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi(); });
  afterAll(async () => { await api.stop(); });

  it('is told from the places and the cupboard, of the own school or of the branch’s schools together', async () => {
    const { own, branch, organiser } = api.club;
    for (const [label, shortages] of [['K1', []], ['K2', []], ['K3', [{ part: 'wokwi-led', missing: 1, broken: 0 }]]] as const) await api.db.query("insert into kit (id, school_id, label, contents, shortages) values ($1, $2, $3, '{\"wokwi-led\": 3}', $4)", [randomUUID(), own.schoolId, label, JSON.stringify(shortages)]);
    await api.db.query("insert into kit (id, school_id, label, contents) values ($1, $2, 'F1', '{}')", [randomUUID(), api.club.foreign.schoolId]);
    await api.db.query("insert into spare_part (school_id, part, count) values ($1, 'wokwi-led', 7)", [own.schoolId]);
    for (const place of [{ schoolId: own.schoolId, branchId: null }, { schoolId: null, branchId: branch }]) {
      const [eventId, client] = [randomUUID(), await api.as(organiser)];
      await client.get('events.write', { params: { eventId }, body: { place, details: { kind: 'salon', title: { zh: '沙龙', en: '' }, text: { zh: '来', en: '' }, where: { zh: '教室', en: '' }, startsAt: '2030-01-05T01:00:00Z', endsAt: '2030-01-05T03:00:00Z', familyPlaces: 6, classes: [], contact: '', needs: '' } } });
      await client.get('events.set-kit-list', { params: { eventId }, body: { perKit: 2, parts: { 'wokwi-led': 2 } } });
      expect(await client.get('events.kit-list', { params: { eventId } })).toMatchObject({ places: 6, lines: [{ part: null, need: 3, have: 2, missing: 1 }, { part: 'wokwi-led', need: 6, have: 7, missing: 0 }] });
    }
  });
});
