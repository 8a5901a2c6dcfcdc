import { randomUUID } from 'node:crypto';
import { deckLimits } from '@kindling/contracts';
import { hugePng, lockedPdf, pdfBomb, pdfOfPages, picture } from '../../../libs/live-class/api/decks/test-slides.ts';
import { readAppMap } from '../../rig/app-map.ts';
import { knock } from '../../rig/knock.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { fieldsOfApi } from '../api-fields.ts';

const archive = Buffer.from('504b0304140000000800', 'hex');
const kinds = ['application/zip', 'application/x-tar', 'application/octet-stream', 'image/svg+xml', 'image/png', 'multipart/form-data; boundary=b', 'application/x-www-form-urlencoded'];
const fileWords = /file|upload|archive|zip|image|photo|attachment|avatar/i;

/** The one door for files: own slides, which are judged by what is inside. */
const doors = ['decks.part', 'decks.finish'];
const isDoor = (path: string): boolean => path.includes('/uploads/:uploadId/parts/');

/** Any other route that takes a file fails this until somebody attacks it. */
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
  const suspects = fields.filter(({ route, name, place }) => place === 'body' && fileWords.test(name) && !doors.includes(route));
  tally.expect(suspects.length === 0, () => `these fields may be uploads, and nobody attacks them: ${suspects.map((each) => `${each.route} ${each.name}`).join(', ')}`);
  const uploads = routes.filter(({ path }) => fileWords.test(path) && !path.endsWith('/pictures/:file') && !isDoor(path));
  tally.expect(uploads.length === 0, () => `these routes may take files, and nobody attacks them: ${uploads.map((each) => each.path).join(', ')}`);
  tally.note(`${routes.length} routes, ${fields.length} fields: own slides are the only door for files`);
}

const hostileFiles = async (): Promise<readonly (readonly [what: string, bytes: Buffer])[]> => {
  const png = await picture('png');
  return [
    ['an archive', archive], ['SVG with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')], ['a page that says it is a picture', Buffer.concat([Buffer.from('<html>'), png])],
    ['a picture that says it is huge', hugePng(png)], ['half a picture', png.subarray(0, 50)], ['a locked PDF', lockedPdf()], ['an empty PDF', Buffer.from('%PDF-1.7')],
    ['a PDF of sixty-one pages', pdfOfPages(Array.from({ length: 61 }, () => '1 0 0'))], ['a PDF that unpacks to gigabytes', await pdfBomb(1.5e9)], ['noise', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 131) % 251))],
  ];
};

/** Each through the real door, by somebody who may; afterwards the server still makes slides, and nothing hostile was kept. */
async function tryOwnSlides(rig: Rig, tally: Tally): Promise<void> {
  const tutor = await rig.as(rig.club.own.tutor);
  const classId = rig.club.own.id;
  const bring = async (bytes: Buffer): Promise<{ status: number; code: string }> => {
    const uploadId = randomUUID();
    const parts = Math.ceil(bytes.length / deckLimits.partBytes);
    for (let at = 0; at < parts; at++) await tutor.call('decks.part', { params: { classId, uploadId, at }, body: { base64: bytes.subarray(at * deckLimits.partBytes, (at + 1) * deckLimits.partBytes).toString('base64') } });
    const { status, error } = await tutor.call('decks.finish', { params: { classId, deckId: randomUUID() }, body: { uploadId, parts, title: 'x' } });
    return { status, code: error?.code ?? '' };
  };
  for (const [what, bytes] of await hostileFiles()) {
    const { status, code } = await bring(bytes);
    tally.expect(status >= 400 && status < 500 && code.startsWith('deck.'), () => `${what} as own slides: ${status} ${code}`);
  }
  const [kept] = await rig.db.query<{ n: number }[]>('select (select count(*) from stored_file)::int + (select count(*) from deck)::int + (select count(*) from deck_part)::int n');
  tally.expect(kept?.n === 0, () => `${kept?.n} rows of hostile slides were kept`);
  const honest = await bring(await picture('webp'));
  tally.expect(honest.status === 200, () => `after all that an honest picture got ${honest.status} ${honest.code}`);
}

export const uploads: Exercise = { says: 'archives, SVG and multipart bodies at every route; hostile PDFs and pictures as own slides: refused, and the server goes on', quick: false, run: (tally) => withRig({}, async (rig) => { await lookForSurface(rig, tally); await tryOwnSlides(rig, tally); }) };
