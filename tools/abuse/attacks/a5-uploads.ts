import { fromPhone, hugePng, lockedPdf, pdfBomb, pdfOfPages, picture } from '@kindling/testing/files';
import { readAppMap } from '../../rig/app-map.ts';
import { knock } from '../../rig/knock.ts';
import { putProps, type Props } from '../../rig/props.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { fieldsOfApi } from '../api-fields.ts';
import { fileDoors, type Door } from '../doors/file-doors.ts';
import { tryMinutes } from '../doors/minutes-door.ts';

const archive = Buffer.from('504b0304140000000800', 'hex');
const kinds = ['application/zip', 'application/x-tar', 'application/octet-stream', 'image/svg+xml', 'image/png', 'multipart/form-data; boundary=b', 'application/x-www-form-urlencoded'];
const fileWords = /file|upload|archive|zip|image|photo|picture|attachment|avatar|base64/i;
/** They sound like files and are not: tabs of a program, closed accounts, lists, numbers of photos, and words about files that are here. */
const noFiles = /^(identity\.(archive-pupil|archived-pupils|start-term)|workshop\.(compile|check|try-check)|feedback\.comment|operations\.apply|contests\.(file-remove|create|set-pack)|families\.consent|review\.set|events\.(set|mark)-photo|authoring\.(save|try-check|lint))$/;

/** Any route that takes a file fails this until somebody attacks it. */
async function lookForSurface(rig: Rig, doors: readonly Door[], tally: Tally): Promise<void> {
  const [{ routes }, fields] = [await readAppMap(rig), await fieldsOfApi(rig)];
  const { cookie } = await rig.as(rig.club.own.teacher);
  for (const { method, path } of routes.filter((each) => each.method !== 'GET')) {
    for (const kind of kinds) {
      const { status } = await knock(rig.url, { method, path: path.replace(/:\w+/g, 'x'), headers: { cookie, origin: rig.url, 'content-type': kind }, body: kind.startsWith('multipart') ? '--b\r\nContent-Disposition: form-data; name="file"; filename="../../x.zip"\r\n\r\nPK\r\n--b--' : archive });
      // A route without a body does not look at one.
      tally.expect(status !== 0 && status < 500, () => `${method} ${path} met ${kind} with ${status}`);
    }
  }
  const attacked = new Set<string>([...doors.flatMap((door) => door.routes), 'plan.add-record']);
  const suspects = fields.filter(({ route, name, place }) => place === 'body' && fileWords.test(name) && !attacked.has(route) && !noFiles.test(route));
  tally.expect(suspects.length === 0, () => `these fields may be uploads, and nobody attacks them: ${suspects.map((each) => `${each.route} ${each.name}`).join(', ')}`);
  const uploads = routes.filter(({ method, path, routeId }) => method !== 'GET' && method !== 'DELETE' && fileWords.test(path) && !attacked.has(routeId ?? '') && !noFiles.test(routeId ?? ''));
  tally.expect(uploads.length === 0, () => `these routes may take files, and nobody attacks them: ${uploads.map((each) => each.path).join(', ')}`);
  tally.note(`${routes.length} routes, ${fields.length} fields, ${doors.length + 1} doors for files: ${doors.map((door) => door.about).join(', ')}, minutes of a branch`);
}

const hostileFiles = async (): Promise<readonly (readonly [what: string, bytes: Buffer])[]> => {
  const png = await picture('png');
  return [
    ['an archive', archive], ['SVG with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')], ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')], ['a page that says it is a picture', Buffer.concat([Buffer.from('<html>'), png])],
    ['a program', Buffer.from('MZ\u0090\u0000')], ['a picture that says it is huge', hugePng(png)], ['half a picture', png.subarray(0, 50)], ['a locked PDF', lockedPdf()], ['an empty PDF', Buffer.from('%PDF-1.7')],
    ['a PDF of sixty-one pages', pdfOfPages(Array.from({ length: 61 }, () => '1 0 0'))], ['a PDF that unpacks to gigabytes', await pdfBomb(1.5e9)], ['noise', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 131) % 251))], ['nothing', Buffer.alloc(0)],
  ];
};
const keptBehind = async (rig: Rig, { kept }: Door): Promise<number> => Number((await rig.db.query<{ n: string }[]>(`select (${kept})::int n`))[0]?.n);

/** Each through the real door, by somebody who may; nothing hostile is kept, and afterwards an honest file still gets in. */
async function tryDoor(rig: Rig, door: Door, tally: Tally): Promise<void> {
  const before = await keptBehind(rig, door);
  for (const [what, bytes] of (await hostileFiles()).filter(([each]) => !(door.keepsPapers && each.includes('PDF')))) {
    const { status, code } = await door.bring(bytes);
    tally.expect(status >= 400 && status < 500 && code !== '', () => `${what} as ${door.about}: ${status} ${code}`);
  }
  const after = await keptBehind(rig, door);
  tally.expect(after === before, () => `${after - before} rows of hostile files are kept as ${door.about}`);
  const honest = await door.bring(door.honest);
  tally.expect(honest.status === 200, () => `after all that an honest file as ${door.about} got ${honest.status} ${honest.code}`);
}

/** Where a photo was taken must not reach a stranger. */
async function lookForPlaces(rig: Rig, doors: readonly Door[], tally: Tally): Promise<void> {
  const secret = 'N30.6586 E104.0648';
  const photo = fromPhone(await picture('jpeg'), secret);
  tally.expect(photo.includes(secret), () => 'the photo does not say where it was taken: the search would prove nothing');
  for (const door of doors.filter(({ about }) => /photo|picture|slides/.test(about))) {
    const { status, code } = await door.bring(photo);
    tally.expect(status === 200, () => `a photo of a phone as ${door.about}: ${status} ${code}`);
  }
  const columns = await rig.db.query<{ table: string; name: string }[]>("select table_name \"table\", column_name \"name\" from information_schema.columns where table_schema = 'public' and data_type = 'bytea'");
  for (const { table, name } of columns.filter((each) => !each.table.endsWith('_part'))) {
    const found = await rig.db.query<unknown[]>(`select 1 from ${table} where position($1::bytea in ${name}) > 0 limit 1`, [Buffer.from(secret)]);
    tally.expect(found.length === 0, () => `${table}.${name} still says where a photo was taken`);
  }
}

export const uploads: Exercise = {
  says: 'archives, SVG and multipart bodies at every route; hostile PDFs, pictures, films and sounds at every door for files: refused, nothing kept, and no photo tells its place', quick: false,
  run: (tally) => withRig({}, async (rig) => {
    const props: Props = await putProps(rig);
    const doors = await fileDoors(rig, props);
    await lookForSurface(rig, doors, tally);
    for (const door of doors) await tryDoor(rig, door, tally);
    await lookForPlaces(rig, doors, tally);
    await tryMinutes(rig, tally);
  }),
};
