import { randomUUID } from 'node:crypto';
import { knockJson } from '../../rig/knock.ts';
import type { Rig } from '../../rig/rig.ts';
import type { Tally } from '../../rig/verdict.ts';

const badNames = ['../../x.zip', '/etc/passwd', 'a\\b.exe', 'x\u0000.pdf', '', 'x'.repeat(400), 'a\r\nSet-Cookie: x=1'];
const page = Buffer.from('<!doctype html><script>alert(1)</script>').toString('base64');

/** Papers of a branch may be of any kind, so they are never shown: they go in and out inside JSON. */
export async function tryMinutes(rig: Rig, tally: Tally): Promise<void> {
  const { cookie } = await rig.as(rig.club.organiser);
  const path = `/api/branches/${rig.club.branch}/plan-records`;
  const keep = (name: string, recordId: string) => knockJson(rig.url, 'POST', path, cookie, { recordId, year: 2026, heldOn: '2026-09-10', title: 'x', body: '', file: { name, base64: page } });
  for (const name of badNames) {
    const { status } = await keep(name, randomUUID());
    tally.expect(status === 400, () => `minutes named ${JSON.stringify(name.slice(0, 40))} were met with ${status}`);
  }
  const recordId = randomUUID();
  tally.expect((await keep('纪要.html', recordId)).status === 200, () => 'honest minutes are not kept');
  const { status, headers } = await knockJson(rig.url, 'GET', `${path}/${recordId}/file`, cookie);
  tally.expect(status === 200 && headers['content-type']?.startsWith('application/json') === true && headers['x-content-type-options'] === 'nosniff', () => `a paper came back as ${status} ${headers['content-type']}`);
}
