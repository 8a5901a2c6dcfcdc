import { createPublicKey, createSign, generateKeyPairSync, randomUUID, verify } from 'node:crypto';
import { Seal } from '@kindling/platform-api';
import { startTestApi, type TestApi, type TestClient } from '@kindling/testing';
import { credentialOf, judgeBadge, type CheckSignature, type Issuer } from '../domain/index.ts';

const origin = 'https://club.example';
const check: CheckSignature = async (key, signed, signature) => verify('sha256', Buffer.from(signed), { key: createPublicKey({ key: { ...key }, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }, signature);
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
type Members = Record<string, unknown>;
const read = (token: string, at: number): Members => JSON.parse(Buffer.from(token.split('.')[at] ?? '', 'base64url').toString()) as Members;
/** Every place of a value where something stands that is no object. */
const leaves = (value: unknown, path: string[] = []): string[][] => (typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, each]) => leaves(each, [...path, key])) : [path]);
function changed(payload: Members, path: readonly string[]): Members {
  const copy = structuredClone(payload);
  let place = copy;
  for (const key of path.slice(0, -1)) place = place[key] as Members;
  const last = path.at(-1) ?? '';
  place[last] = typeof place[last] === 'number' ? (place[last] as number) + 1 : typeof place[last] === 'boolean' ? !place[last] : `${String(place[last])}x`;
  return copy;
}

describe('badges', () => {
  let api: TestApi;
  let teacher: TestClient;
  let pupil: string;
  beforeEach(async () => {
    api = await startTestApi();
    teacher = await api.as(api.club.own.teacher);
    pupil = api.club.own.pupils[0] ?? '';
  });
  afterEach(async () => { await api.stop(); });

  const award = (client: TestClient, achievement: 'first-work' | 'helper' = 'helper', personId = pupil, credentialId: string = randomUUID()) => client.call('badges.award', { params: { classId: api.club.own.id, personId }, body: { credentialId, achievement, origin } });
  const issuer = async (): Promise<Issuer> => (await api.as(null)).get('badges.issuer');
  const tokenOf = async (personId = pupil): Promise<string> => (await (await api.as(personId)).get('badges.mine')).badges[0]?.token ?? '';
  const judged = async (token: string, at = Date.now()) => judgeBadge(token, await issuer(), at, check);
  async function acceptWork(exerciseId: string): Promise<void> {
    const [project, revision] = [randomUUID(), randomUUID()];
    await api.db.query('insert into project (id, owner_id, class_id, exercise_id) values ($1, $2, $3, $4)', [project, pupil, api.club.own.id, exerciseId]);
    await api.db.query("insert into revision (id, project_id, device_id, work) values ($1, $2, 'd', '{}')", [revision, project]);
    await api.db.query("insert into hand_in (id, project_id, revision_id, pupil_id, class_id, exercise_id, round, state, verdict) values ($1, $2, $3, $4, $5, $6, 1, 'accepted', 'passed')", [randomUUID(), project, revision, pupil, api.club.own.id, exerciseId]);
  }

  it('are given when they are earned, once, and are checked with the club’s public key alone', async () => {
    expect(await award(teacher, 'first-work')).toMatchObject({ error: { code: 'badge.not-earned' } });
    await acceptWork('01-light-up');
    const id = randomUUID();
    expect((await award(teacher, 'first-work', pupil, id)).status).toBe(200);
    expect((await award(teacher, 'first-work', pupil, id)).status).toBe(200);
    expect(await award(teacher, 'first-work')).toMatchObject({ error: { code: 'badge.held-already' } });
    expect(await award(teacher, 'helper', pupil, id)).toMatchObject({ status: 409 });
    const [row] = (await teacher.get('badges.of-class', { params: { classId: api.club.own.id } })).pupils;
    expect(row).toMatchObject({ name: '张小禾', works: 1, badges: [{ id, achievement: 'first-work' }], earned: ['helper', 'explainer'] });
    expect(await judged(await tokenOf())).toMatchObject({ is: 'genuine', badge: { id, holder: '张小禾', title: '第一盏灯 · First light', issuer: '火种 · Kindling', work: null } });
  });

  it('have the shape of Open Badges 3.0 in a JSON Web Token, and a key set at the usual place', async () => {
    await award(teacher);
    const token = await tokenOf();
    expect(read(token, 0)).toMatchObject({ alg: 'ES256', typ: 'JWT' });
    const payload = read(token, 1);
    expect(payload).toMatchObject({ type: ['VerifiableCredential', 'OpenBadgeCredential'], iss: `${origin}/verify`, issuer: { id: payload['iss'] }, jti: payload['id'], nbf: expect.any(Number) as number, credentialSubject: { type: ['AchievementSubject'], achievement: { type: ['Achievement'], criteria: { id: expect.any(String) as string } } } });
    expect((payload['@context'] as string[])[0]).toBe('https://www.w3.org/ns/credentials/v2');
    const keys = (await (await fetch(`${api.url}/.well-known/jwks.json`)).json() as { keys: Members[] }).keys;
    expect(keys).toEqual([expect.objectContaining({ kid: read(token, 0)['kid'], kty: 'EC', crv: 'P-256', alg: 'ES256' })]);
    expect(JSON.stringify(keys)).not.toContain('"d"');
    // A QR of version 26 at most: what an old phone still reads from paper.
    expect(Buffer.byteLength(`${origin}/verify#${token}`)).toBeLessThan(1370);
  });

  it('are refused when any field is changed, whichever', async () => {
    await award(teacher);
    const [head, , sign] = (await tokenOf()).split('.');
    const payload = read(await tokenOf(), 1);
    const paths = leaves(payload);
    expect(paths.length).toBeGreaterThan(15);
    for (const path of paths) expect([path.join('.'), await judged(`${head}.${part(changed(payload, path))}.${sign}`)]).toEqual([path.join('.'), { is: 'refused', why: 'forged' }]);
    for (const gone of Object.keys(payload)) expect(await judged(`${head}.${part(Object.fromEntries(Object.entries(payload).filter(([key]) => key !== gone)))}.${sign}`)).toEqual({ is: 'refused', why: 'forged' });
  });

  it('are refused with another key, no algorithm, another algorithm, a broken signature, or no sense', async () => {
    await award(teacher);
    const token = await tokenOf();
    const [head = '', body = '', sign = ''] = token.split('.');
    const kid = read(token, 0)['kid'];
    const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const signedBy = (header: object): string => { const signed = `${part(header)}.${body}`; return `${signed}.${createSign('sha256').update(signed).sign({ key: stranger, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`; };
    const refusals = [
      [signedBy({ alg: 'ES256', typ: 'JWT', kid }), 'forged'], [signedBy({ alg: 'ES256', typ: 'JWT', kid: 'stranger', jwk: stranger.export({ format: 'jwk' }) }), 'unknown-key'],
      [`${part({ alg: 'none', kid })}.${body}.`, 'wrong-algorithm'], [`${part({ alg: 'None', kid })}.${body}.${sign}`, 'wrong-algorithm'], [`${part({ alg: 'HS256', kid })}.${body}.${sign}`, 'wrong-algorithm'], [`${part({ alg: 'ES256', kid, crit: ['b64'] })}.${body}.${sign}`, 'wrong-algorithm'],
      [`${head}.${body}.`, 'forged'], [`${head}.${body}.${Buffer.alloc(64).toString('base64url')}`, 'forged'], [`${head}.${body}`, 'malformed'], [`${token}.x`, 'malformed'], [`${head}.${body}.${sign}=`, 'malformed'], ['', 'malformed'], ['a.b.c', 'malformed'], ['x'.repeat(9000), 'malformed'],
    ] as const;
    for (const [forged, why] of refusals) expect([forged.slice(0, 60), await judged(forged)]).toEqual([forged.slice(0, 60), { is: 'refused', why }]);
  });

  it('lapse, are not valid before their time, and are refused once taken back; the answer online names nobody', async () => {
    await award(teacher);
    const token = await tokenOf();
    const [badge] = (await (await api.as(pupil)).get('badges.mine')).badges;
    const credentialId = badge?.id ?? '';
    const visitor = await api.as(null);
    expect(await judged(token, Date.now() - 3_600_000)).toEqual({ is: 'refused', why: 'not-yet' });
    const status = await visitor.get('badges.status', { params: { credentialId } });
    expect([status.state, JSON.stringify(status).includes('张小禾')]).toEqual(['valid', false]);
    for (const [client, wanted] of [[await api.as(api.club.neighbour.teacher), 404], [await api.as(pupil), 403]] as const) expect((await client.call('badges.revoke', { params: { classId: api.club.own.id, credentialId }, body: { reason: '误发' } })).status).toBe(wanted);
    expect((await (await api.as(api.club.neighbour.teacher)).call('badges.revoke', { params: { classId: api.club.neighbour.id, credentialId }, body: { reason: '误发' } })).status).toBe(404);
    expect((await teacher.call('badges.revoke', { params: { classId: api.club.own.id, credentialId }, body: { reason: '误发' } })).status).toBe(200);
    expect(await judged(token)).toEqual({ is: 'refused', why: 'revoked' });
    expect(await visitor.get('badges.status', { params: { credentialId } })).toMatchObject({ state: 'revoked' });
    expect((await (await api.as(pupil)).get('badges.mine')).badges).toEqual([]);
    expect((await award(teacher)).status).toBe(200);
    expect((await visitor.call('badges.status', { params: { credentialId: randomUUID() } })).status).toBe(404);
  });

  it('expire when they say so', async () => {
    const key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = key.publicKey.export({ format: 'jwk' });
    const own: Issuer = { keys: [{ kid: 'k', kty: 'EC', crv: 'P-256', x, y }], revoked: [], asOf: '' };
    const facts = { id: randomUUID(), holder: '甲', title: { zh: '题', en: 'T' }, criteria: { zh: '标', en: 'C' }, issuerName: 'I', origin, achievement: 'a', issuedAtMs: 0, expiresAtMs: 10_000_000 };
    const signed = `${part({ alg: 'ES256', kid: 'k' })}.${part(credentialOf(facts))}`;
    const token = `${signed}.${createSign('sha256').update(signed).sign({ key: key.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
    expect(await judgeBadge(token, own, 9_000_000, check)).toMatchObject({ is: 'genuine' });
    expect(await judgeBadge(token, own, 10_400_000, check)).toEqual({ is: 'refused', why: 'expired' });
  });

  it('belong to those who look after the class: nobody else gives or sees them', async () => {
    await award(teacher);
    const { own, neighbour, foreign } = api.club;
    for (const [personId, status] of [[pupil, 403], [neighbour.teacher, 404], [foreign.teacher, 404], [api.club.foreignOrganiser, 404]] as const) {
      const client = await api.as(personId);
      expect((await award(client)).status).toBe(status);
      expect((await client.call('badges.of-class', { params: { classId: own.id } })).status).toBe(status);
    }
    expect((await award(teacher, 'helper', neighbour.pupils[0])).status).toBe(404);
    expect((await (await api.as(own.pupils[1] ?? '')).get('badges.mine')).badges).toEqual([]);
    expect((await award(await api.as(own.tutor), 'helper', own.pupils[1])).status).toBe(200);
  });

  it('are printed with their code, in both languages; another class’s badge is not', async () => {
    await award(teacher);
    const [badge] = (await (await api.as(pupil)).get('badges.mine')).badges;
    for (const language of ['zh', 'en'] as const) {
      const { name, pdf } = await teacher.get('badges.certificates', { params: { classId: api.club.own.id }, body: { credentialIds: [badge?.id ?? ''], language, origin } });
      expect([name, Buffer.from(pdf, 'base64').subarray(0, 5).toString()]).toEqual([language === 'zh' ? '班 WNC222 证书.pdf' : '班 WNC222 certificates.pdf', '%PDF-']);
    }
    const neighbour = await api.as(api.club.neighbour.teacher);
    expect((await neighbour.call('badges.certificates', { params: { classId: api.club.neighbour.id }, body: { credentialIds: [badge?.id ?? ''], language: 'zh', origin } })).status).toBe(404);
  });

  it('are printed by their holder too, and by nobody else; one that was taken back is not', async () => {
    const id = randomUUID();
    await award(teacher, 'helper', pupil, id);
    const printed = async (personId: string) => (await api.as(personId)).call('badges.my-certificate', { params: { credentialId: id }, body: { language: 'zh', origin } });
    expect(Buffer.from((await printed(pupil)).body?.pdf ?? '', 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    for (const other of [api.club.own.pupils[1] ?? '', api.club.own.teacher, api.club.foreign.teacher]) expect((await printed(other)).status).toBe(404);
    await teacher.get('badges.revoke', { params: { classId: api.club.own.id, credentialId: id }, body: { reason: '发错了' } });
    expect((await printed(pupil)).status).toBe(404);
  });

  it('are signed with one key, kept sealed; a key that can no longer be opened still checks what it signed', async () => {
    await Promise.all([award(teacher), award(teacher, 'helper', api.club.own.pupils[1]), award(teacher, 'helper', api.club.own.pupils[2])]);
    const kept = await api.db.query<{ private_sealed: string }[]>('select private_sealed from issuer_key');
    expect(kept).toHaveLength(1);
    expect(kept[0]?.private_sealed).not.toContain('"d"');
    expect(new Seal('another-secret-of-at-least-32-characters', 'badge issuer key').open(kept[0]?.private_sealed ?? '')).toBeNull();
    const token = await tokenOf();
    await api.db.query("update issuer_key set private_sealed = 'lost'");
    await teacher.get('badges.award', { params: { classId: api.club.own.id, personId: pupil }, body: { credentialId: randomUUID(), achievement: 'explainer', origin } });
    expect((await issuer()).keys).toHaveLength(2);
    expect(await judged(token)).toMatchObject({ is: 'genuine' });
  });
});
