import { readAppMap } from '../../rig/app-map.ts';
import { knock } from '../../rig/knock.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { fieldsOfApi } from '../api-fields.ts';

const archive = Buffer.from('504b0304140000000800', 'hex');
const kinds = ['application/zip', 'application/x-tar', 'application/octet-stream', 'image/svg+xml', 'image/png', 'multipart/form-data; boundary=b', 'application/x-www-form-urlencoded'];
const fileWords = /file|upload|archive|zip|image|photo|attachment|avatar/i;

/** No route takes a file today. When one does, this fails until the archive and picture attacks are written for it. */
async function lookForSurface(rig: Rig, tally: Tally): Promise<void> {
  const [{ routes }, fields] = [await readAppMap(rig), await fieldsOfApi(rig)];
  const { cookie } = await rig.as(rig.club.own.teacher);
  for (const { method, path } of routes.filter((each) => each.method !== 'GET')) {
    for (const kind of kinds) {
      const { status } = await knock(rig.url, { method, path: path.replace(/:\w+/g, 'x'), headers: { cookie, origin: rig.url, 'content-type': kind }, body: kind.startsWith('multipart') ? '--b\r\nContent-Disposition: form-data; name="file"; filename="../../x.zip"\r\n\r\nPK\r\n--b--' : archive });
      // A route without a body does not look at one.
      tally.expect(status !== 0 && status < 500, () => `${method} ${path} met ${kind} with ${status}`);
    }
  }
  const suspects = fields.filter(({ name, place }) => place === 'body' && fileWords.test(name));
  tally.expect(suspects.length === 0, () => `these fields may be uploads, and nobody attacks them: ${suspects.map((each) => `${each.route} ${each.name}`).join(', ')}`);
  const uploads = routes.filter(({ path }) => fileWords.test(path) && !path.endsWith('/pictures/:file'));
  tally.expect(uploads.length === 0, () => `these routes may take files, and nobody attacks them: ${uploads.map((each) => each.path).join(', ')}`);
  tally.note(`no such surface: ${routes.length} routes, ${fields.length} fields, none takes a file or an archive`);
}

export const uploads: Exercise = { says: 'archives, SVG and multipart bodies at every route: there is no upload to attack', quick: false, run: (tally) => withRig({}, (rig) => lookForSurface(rig, tally)) };
