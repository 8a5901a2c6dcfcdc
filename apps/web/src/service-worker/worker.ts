import { builtFiles, shellPage } from './built-files.ts';
import type { FileList } from './file-list.ts';
import { isBusyPath, isServerPath, type Answers, type Question } from './messages.ts';
import { keptAs, savedCopies } from './saved-copies.ts';
import type { ReadEvent, WorkerScope } from './worker-scope.ts';

/** Put in by the build. */
declare const KINDLING_FILES: FileList;
const scope = self as unknown as WorkerScope;
const files = builtFiles({ caches, fetch: (address, how) => fetch(address, how), digest: shortHash, list: KINDLING_FILES });
const openPages = () => scope.clients.matchAll({ includeUncontrolled: true, type: 'window' });
const copies = savedCopies({
  caches, fetch: (request) => fetch(request), now: Date.now, wait: (ms) => new Promise((done) => { setTimeout(done, ms); }),
  tellFresher: (address) => void openPages().then((pages) => pages.forEach((page) => page.postMessage({ news: 'fresher', address }))),
});

async function shortHash(bytes: ArrayBuffer): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].slice(0, 8).map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A first visit keeps the shell only, the page asks for the rest when the link is calm. An update brings everything that was there, or whoever is offline tomorrow stands without a workbench. */
async function install(): Promise<void> {
  const wanted = scope.registration.active ? await files.missing() : files.ofPart('shell');
  await files.keepAll(wanted);
}
async function activate(): Promise<void> {
  await files.dropOld();
  await scope.clients.claim();
}
/** Never while somebody is in a lesson: the page there may still need files of the old version. */
async function takeOver(): Promise<Answers['take-over']> {
  if ((await openPages()).some((page) => isBusyPath(new URL(page.url).pathname))) return { state: 'busy' };
  await scope.skipWaiting();
  return { state: 'taken' };
}

async function keep(address: string): Promise<boolean> {
  const url = new URL(address, scope.location.origin);
  if (url.origin !== scope.location.origin) return false;
  if (files.knows(url.pathname)) return files.keep(url.pathname);
  return keptAs(url.pathname) !== null && (await copies.keep(new Request(url.href, { priority: 'low', credentials: 'same-origin' }))).ok;
}
async function answerTo(question: Question): Promise<Answers[Question['ask']]> {
  switch (question.ask) {
    case 'missing-files': return { files: await files.missing(), allBytes: KINDLING_FILES.files.reduce((sum, file) => sum + file.bytes, 0) };
    case 'keep': return { kept: await keep(question.address).catch(() => false) };
    case 'holds': {
      const held: string[] = [];
      for (const address of question.addresses) if (await copies.holds(address, scope.location.origin)) held.push(address);
      return { held };
    }
    case 'take-over': return takeOver();
  }
}

async function builtFile(event: ReadEvent, path: string): Promise<Response> {
  const held = await files.held(path);
  if (held) return held;
  const answer = await fetch(event.request);
  if (files.knows(path)) event.waitUntil(files.keepAnswer(path, answer.clone()).catch(() => undefined));
  return answer;
}
const page = async (request: Request): Promise<Response> => (await files.held(shellPage)) ?? fetch(request);

/** Whoever signs in or out changes whose copies may be read. Without the server a sign-out still clears this computer. */
async function changePerson(request: Request): Promise<Response> {
  const leaving = request.method === 'DELETE';
  if (leaving) await copies.become(null);
  const answer = await fetch(request);
  if (!leaving && answer.ok) await copies.become((await answer.clone().json() as { id: string }).id);
  return answer;
}

function onFetch(event: ReadEvent): void {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== scope.location.origin) return;
  if (pathname.startsWith('/api/sessions/') && request.method !== 'GET') return event.respondWith(changePerson(request));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') { if (!isServerPath(pathname)) event.respondWith(page(request)); return; }
  if (keptAs(pathname)) return event.respondWith(copies.read(request, (work) => event.waitUntil(work)));
  if (files.knows(pathname)) event.respondWith(builtFile(event, pathname));
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('fetch', onFetch);
scope.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (port) event.waitUntil(answerTo(event.data as Question).then((answer) => port.postMessage(answer)));
});
