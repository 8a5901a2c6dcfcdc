import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TestSocket } from '../../../libs/testing/src/api/test-socket.ts';
import { readAppMap } from '../../rig/app-map.ts';
import { putGuestLinks } from '../../rig/guest-links.ts';
import { knock, knockJson } from '../../rig/knock.ts';
import { openLesson, putProps } from '../../rig/props.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { valuesFor } from '../audiences.ts';
import { hideCanaries } from '../canaries.ts';

/** Names that only stand in keys: their presence alone would tell. */
const keyNames = /"(correct|expectations|reference|distractor|tolerance|stimuli|likelyErrors|askThis|answer)":/;

async function look(rig: Rig, path: string, cookie: string, canary: string, tally: Tally): Promise<void> {
  const { status, text, ms } = await knockJson(rig.url, 'GET', path, cookie);
  tally.took(ms);
  tally.expect(!text.includes(canary), () => `${path} (${status}) shows a key: …${text.slice(Math.max(0, text.indexOf(canary) - 120), text.indexOf(canary) + 40)}…`);
  // The description of the API names its own fields; it holds no lesson.
  tally.expect(path.startsWith('/api/openapi') || path.startsWith('/api/docs') || !keyNames.test(text), () => `${path} carries ${keyNames.exec(text)?.[0]}`);
}

async function crawlRoutes(rig: Rig, canary: string, tally: Tally): Promise<void> {
  const [{ routes }, props] = [await readAppMap(rig), await putProps(rig)];
  const draft = await knockJson(rig.url, 'GET', `/api/classes/${rig.club.own.id}/own-lessons/${props.ownLessonId}/draft`, (await rig.as(rig.club.own.teacher)).cookie);
  tally.expect(draft.text.includes(canary), () => `the draft of an own lesson (${draft.status}) holds no canary: the crawl would prove nothing about it`);
  const lessons = (await rig.db.query<{ id: string }[]>('select id from lesson')).map((each) => each.id);
  const exercises = (await rig.db.query<{ id: string }[]>('select id from exercise')).map((each) => each.id);
  const files = (await rig.db.query<{ file: string }[]>('select distinct file from lesson_picture')).map((each) => each.file);
  const ranges: Readonly<Record<string, readonly string[]>> = { lessonId: lessons, exerciseId: exercises, file: files.slice(0, 8) };
  const { childToken, guestToken, judgeToken } = await putGuestLinks(rig, props);
  const crawlers = [{ person: null, token: judgeToken }, { person: null, token: childToken }, { person: null, token: guestToken }, { person: rig.club.own.pupils[0] ?? null, token: childToken }];
  for (const { person, token } of crawlers) {
    const { cookie } = await rig.as(person);
    // Without a session or a link of one's own there is nothing new to see the second time.
    for (const { path } of routes.filter((each) => each.method === 'GET' && (person !== null || token === judgeToken || each.path.includes(':token')))) {
      for (const filled of fillings(path, ranges, { ...valuesFor(rig, props), token })) await look(rig, filled, cookie, canary, tally);
    }
  }
  const family = await knockJson(rig.url, 'GET', `/api/families/${childToken}?origin=${encodeURIComponent(rig.url)}`, '');
  const judge = await knockJson(rig.url, 'GET', `/api/judging/${judgeToken}`, '');
  tally.expect(family.status === 200 && judge.status === 200, () => `the links open nothing (${family.status} ${judge.status}): the crawl would prove nothing about them`);
}

/** The path with every value of each of its names. */
function fillings(path: string, ranges: Readonly<Record<string, readonly string[]>>, values: Readonly<Record<string, string>>): string[] {
  const name = /:(\w+)/.exec(path)?.[1];
  if (!name) return [path];
  return (ranges[name] ?? [values[name] ?? '']).flatMap((value) => fillings(path.replace(`:${name}`, encodeURIComponent(value)), ranges, values));
}

async function listen(rig: Rig, canary: string, tally: Tally): Promise<void> {
  const { club } = rig;
  const liveId = randomUUID();
  await (await rig.as(club.own.tutor)).get('live.open', { params: { classId: club.own.id }, body: { liveId, lessonId: openLesson } });
  const socket = await TestSocket.connect(rig.url, '/live', { cookie: (await rig.as(club.own.pupils[0] ?? null)).cookie });
  const desk = await TestSocket.connect(rig.url, '/live', { cookie: (await rig.as(club.own.tutor)).cookie });
  const hello = await socket.send('live.hello', { liveId, lastSeq: 0 });
  await desk.send('live.hello', { liveId, lastSeq: 0 });
  for (const stepId of ['recall', 'theory', 'predict', 'make']) await desk.send('live.command', { liveId, commandId: randomUUID(), kind: 'slide.set', data: { lessonId: openLesson, stepId, frame: 0 } });
  await socket.until('live.event');
  const heard = JSON.stringify([hello, [...socket.heard]]);
  tally.expect(!heard.includes(canary) && !keyNames.test(heard), () => `a socket told a key: ${heard.slice(0, 300)}`);
  socket.close();
  desk.close();
}

const underWeb = (folder: string): string[] => readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice('dist/web'.length));
/** Where keys or sources would lie if something were set up wrongly. */
const strayPaths = ['/content/', '/package.json', '/.git/config', '/.kindling/secret', '/dist/api/main.js', '/api/main.js.map', '/main.js.map', '/../content/', '/..%2fcontent', '/%2e%2e/package.json', '/assets/../../api/main.js', '/assets/..%2f..%2fapi%2fmain.js', '/.env', '/src/main.tsx', '/@fs/etc/passwd'];

async function searchFiles(rig: Rig, sentences: readonly string[], canary: string, tally: Tally): Promise<void> {
  const { cookie } = await rig.as(rig.club.own.pupils[0] ?? null);
  const files = underWeb('dist/web');
  for (const file of [...files, ...files.filter((each) => /\.(js|css)$/.test(each)).map((each) => `${each}.map`), ...strayPaths]) {
    const { status, text, headers } = await knock(rig.url, { path: file, headers: { cookie } });
    const page = headers['content-type']?.startsWith('text/html') ?? false;
    const stray = status === 200 && !page && !files.includes(file);
    tally.expect(!stray, () => `${file} is served`);
    tally.expect(!text.includes(canary) && !sentences.some((each) => text.includes(each)) && !text.includes('sourceMappingURL=data:'), () => `${file} holds part of a key`);
  }
  tally.note(`${files.length} files of the web app, their maps, and ${strayPaths.length} places that should be empty`);
}

/** What really stands in the keys of the course, to be looked for in the built files. */
async function realSentences(rig: Rig): Promise<string[]> {
  const rows = await rig.db.query<{ content: { hints?: { body: { zh: string; en: string } }[]; reference?: { code?: string }; prep?: { script: { zh: string; en: string } } } }[]>('select content from exercise union all select content from lesson');
  return rows.flatMap(({ content }) => [...(content.hints ?? []).flatMap(({ body }) => [body.zh, body.en]), content.reference?.code ?? '', content.prep?.script.zh ?? '', content.prep?.script.en ?? '']).filter((each) => each.length >= 24);
}

export const answerKeys: Exercise = {
  says: 'a canary in every key, hint, check and preparation sheet: a pupil crawls routes, sockets, files and maps and never sees it', quick: true,
  run: (tally, { quick }) => withRig({ web: !quick }, async (rig) => {
    const sentences = await realSentences(rig);
    const { canary, hidden } = await hideCanaries(rig.db);
    tally.note(`${hidden} canaries hidden`);
    const prep = await knockJson(rig.url, 'GET', `/api/classes/${rig.club.own.id}/lessons/${openLesson}/prep`, (await rig.as(rig.club.own.teacher)).cookie);
    tally.expect(prep.text.includes(canary), () => 'the teacher does not see the canary: the crawl would prove nothing');
    await crawlRoutes(rig, canary, tally);
    await listen(rig, canary, tally);
    if (!quick) await searchFiles(rig, sentences, canary, tally);
  }),
};
