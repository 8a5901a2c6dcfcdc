import { randomUUID } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import { sendUp, startTestApi, type TestApi, type TestClient } from '@kindling/testing';

/** A JPEG with an EXIF part that says where it was taken. */
async function photoFromPhone(): Promise<Buffer> {
  const canvas = createCanvas(900, 600);
  const context = canvas.getContext('2d');
  context.fillStyle = '#0b6b4f';
  context.fillRect(100, 100, 500, 300);
  const plain = await canvas.encode('jpeg', 80);
  const exif = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\u0008GPS 35.05N 107.63E', 'latin1')]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)]);
}

describe('photos of an event', () => {
  let api: TestApi;
  let teacher: TestClient;
  let visitor: TestClient;
  let base64: string;
  const [eventId, photoId] = [randomUUID(), randomUUID()];
  const at = { params: { eventId, photoId } };
  const say = (personId: string, given: boolean) => api.db.query("insert into photo_consent (id, person_id, given, version, recorded_at) values (gen_random_uuid(), $1, $2, '2026-1', clock_timestamp())", [personId, given]);
  const pupil = (number: number) => api.club.own.pupils[number] ?? '';
  const mark = (...numbers: number[]) => teacher.get('events.mark-photo', { params: { classId: api.club.own.id, photoId }, body: { personIds: numbers.map(pupil) } });
  const publicly = async () => {
    const status = (await visitor.call('families.photo', { params: { eventId, photoId, size: 'small' } })).status;
    return { status, listed: (await visitor.get('families.event', { params: { eventId } })).photos.length };
  };
  beforeEach(async () => {
    api = await startTestApi();
    [teacher, visitor] = [await api.as(api.club.own.teacher), await api.as(null)];
    base64 = (await photoFromPhone()).toString('base64');
    await api.db.query("insert into club_event (id, school_id, kind, state, title_zh, title_en, text_zh, text_en, where_zh, where_en, starts_at, ends_at, family_places, contact, needs, created_by) values ($1, $2, 'salon', 'over', '沙龙', '', 'x', '', 'x', '', now(), now() + interval '1 hour', 5, '', '', $3)", [eventId, api.club.own.schoolId, api.club.own.teacher]);
    await api.db.query('insert into event_class (event_id, class_id, places) values ($1, $2, 5)', [eventId, api.club.own.id]);
    await teacher.get('events.add-photo', { ...at, body: { base64, caption: { zh: '点亮了', en: 'Lit' } } });
  });
  afterEach(async () => { await api.stop(); });

  it('are drawn anew: nothing of the file stays but the picture', async () => {
    const [kept] = await api.db.query<{ small: Buffer; large: Buffer; width: number }[]>('select small, large, width from event_photo');
    expect(Buffer.from(base64, 'base64').toString('latin1')).toContain('GPS 35.05N');
    for (const bytes of [kept?.small, kept?.large]) {
      expect(bytes?.toString('latin1', 8, 12)).toBe('WEBP');
      expect(bytes?.toString('latin1')).not.toContain('GPS');
    }
    expect([kept?.width, (await teacher.call('events.add-photo', { params: { eventId, photoId: randomUUID() }, body: { base64: Buffer.from('<svg/>').toString('base64'), caption: { zh: '', en: '' } } })).error?.code]).toEqual([900, 'deck.unknown-kind']);
  });

  it('are public only when the family of everybody on it agrees, and not a moment longer', async () => {
    const publish = () => teacher.call('events.set-photo', { ...at, body: { to: 'published' } });
    expect((await publish()).error?.code).toBe('photo.not-marked');
    await mark(0, 1);
    await say(pupil(0), true);
    expect((await publish()).error).toMatchObject({ code: 'photo.no-consent', params: { n: 1, names: '马晓兰' } });
    expect(await publicly()).toEqual({ status: 404, listed: 0 });
    await say(pupil(1), true);
    expect((await publish()).status).toBe(200);
    expect(await publicly()).toEqual({ status: 200, listed: 1 });
    await say(pupil(1), false);
    expect(await publicly()).toEqual({ status: 404, listed: 0 });
    expect((await teacher.get('events.pictures', { params: { eventId } })).photos).toMatchObject([{ state: 'published', shown: false, people: 2, agreed: 1 }]);
    await say(pupil(1), true);
    await mark(0, 1, 2);
    expect(await publicly()).toEqual({ status: 404, listed: 0 });
    await mark(0);
    expect(await publicly()).toEqual({ status: 200, listed: 1 });
  });

  it('with nobody on it may be shown at once; who is marked cannot be called nobody', async () => {
    await mark(0);
    expect((await teacher.call('events.set-photo', { ...at, body: { to: 'nobody' } })).error?.code).toBe('photo.has-people');
    await mark();
    await teacher.get('events.set-photo', { ...at, body: { to: 'nobody' } });
    await teacher.get('events.set-photo', { ...at, body: { to: 'published' } });
    expect(await publicly()).toEqual({ status: 200, listed: 1 });
    await teacher.get('events.set-photo', { ...at, body: { to: 'kept' } });
    expect(await publicly()).toEqual({ status: 404, listed: 0 });
  });

  it('are gone for good when somebody on it is forgotten', async () => {
    await mark(0, 1);
    await say(pupil(0), true);
    await say(pupil(1), true);
    await teacher.get('events.set-photo', { ...at, body: { to: 'published' } });
    await api.db.query('delete from person where id = $1', [pupil(1)]);
    expect(await api.db.query('select 1 from event_photo')).toEqual([]);
    expect(await publicly()).toEqual({ status: 404, listed: 0 });
  });

  it('tell names to those who look after the class only', async () => {
    await mark(0, 1);
    const organiser = await api.as(api.club.organiser);
    const refused = await organiser.call('events.set-photo', { ...at, body: { to: 'published' } });
    expect(refused.error).toMatchObject({ code: 'photo.no-consent', params: { n: 2 } });
    expect((await (await api.as(api.club.neighbour.teacher)).call('events.photo-people', { params: { classId: api.club.own.id, photoId } })).status).toBe(404);
    expect((await (await api.as(api.club.own.tutor)).call('events.set-photo', { ...at, body: { to: 'kept' } })).status).toBe(403);
    const other = await teacher.call('events.mark-photo', { params: { classId: api.club.neighbour.id, photoId }, body: { personIds: [] } });
    expect([403, 404]).toContain(other.status);
  });

  it('stand beside papers: a PDF, nothing else', async () => {
    const [fileId, pdf] = [randomUUID(), Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(20_000, 65)])];
    const sent = async (bytes: Buffer, name: string): Promise<string> => (await sendUp(teacher, { purpose: 'event-paper', placeId: eventId }, bytes, { name, partBytes: 15_000 })).uploadId;
    const uploadId = await sent(pdf, '接线图.pdf');
    const add = () => teacher.get('events.add-material', { params: { eventId, fileId }, body: { uploadId } });
    await add();
    await add();
    expect((await visitor.get('families.event', { params: { eventId } })).materials).toEqual([{ id: fileId, name: '接线图.pdf' }]);
    expect((await visitor.call('families.material', { params: { eventId, fileId } })).status).toBe(200);
    expect((await teacher.call('events.add-material', { params: { eventId, fileId: randomUUID() }, body: { uploadId: await sent(Buffer.from('<html>'), 'x.pdf') } })).error?.code).toBe('material.not-pdf');
    expect((await visitor.call('families.material', { params: { eventId: randomUUID(), fileId } })).status).toBe(404);
  });
});
