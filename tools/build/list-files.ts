import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltFile, FileList, FilePart } from '../../apps/web/src/service-worker/file-list.ts';

interface ManifestChunk { readonly file: string; readonly src?: string; readonly isEntry?: boolean; readonly imports?: readonly string[]; readonly dynamicImports?: readonly string[]; readonly css?: readonly string[]; readonly assets?: readonly string[] }
type Manifest = Readonly<Record<string, ManifestChunk>>;

/** Where each part begins; what it imports, now or later, belongs to it unless an earlier part has it. Pages of staff only and the live class are left out. */
const beginnings: readonly (readonly [part: FilePart, modules: RegExp, follow: 'now' | 'later'])[] = [
  ['shell', /apps\/web\/index\.html$|pages\/home\.tsx$|today\/today\.tsx$|assignments-card\.tsx$|review-card\.tsx$|invitations-card\.tsx$|notice-bell\.tsx$|pages\/landing\.tsx$|class-sign-in-page\.tsx$|verify-page\.tsx$|person-outbox\.ts$|outbox\/database\.ts$|(^|\/)index\.html$/, 'now'],
  ['lesson', /pages\/composed\.tsx$|lesson-page\.tsx$|told-step\.tsx$|closed-lesson\.tsx$|review-page\.tsx$|course-page\.tsx$|pages\/(works|me)\.tsx$|ways-out\.tsx$|bring-work\.tsx$|calendar-card\.tsx$|inside-banner\.tsx$|portfolio-card\.tsx$|photo-corner\.tsx$|past-class-list\.tsx$|given-hint\.tsx$|qrcode|compilation-memory\.ts$/, 'now'],
  ['bench', /\/(workbench|project|projects)-page\.tsx$|pages\/projects\.tsx$|block-editor\.tsx?$|hand-in-dialog\.tsx$|way-out-card\.tsx$|text-program\.tsx$|multimeter\.tsx$|diagnosis-panel\.tsx$|plotter\.tsx$|wiring-notes\.tsx$|msg\/(zh-hans|en)\.js$/, 'now'],
  ['bench', /wire-table|more-pictures|part-toolbar|fields/, 'now'],
  ['text', /code-editor\.tsx?$/, 'later'],
];
const leftOut = /staff-home|roster|cards-page|plan-page|prep-page|progress-grid|voices-page|hand-in-queue|class-photos|live-page|live-start|upload-dialog|staff-sign-in/;

/** The files that a lesson and the workbench need without network, each with the bytes that it costs on the wire. */
export function listFiles(folder: string): FileList {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const parts = new Map<string, FilePart>();
  for (const [part, modules, follow] of beginnings) for (const key of Object.keys(manifest)) if (modules.test(key)) collect(manifest, key, part, follow, parts);
  for (const name of readdirSync(join(folder, 'assets'))) {
    // Who decodes speech is in a class, and has a network.
    if (/worker-[\w-]+\.js$/.test(name) && !name.startsWith('opus-worker-')) parts.set(`/assets/${name}`, 'bench');
    if (name.endsWith('.ttf')) parts.set(`/assets/${name}`, 'text');
  }
  const named = [...parts].map(([path, part]) => fileAt(folder, path, part, null));
  const fixed = ['/index.html', '/icon.svg', '/kindling.webmanifest', ...readdirSync(join(folder, 'blockly-media')).filter((name) => !/\.(br|gz)$/.test(name)).map((name) => `/blockly-media/${name}`)]
    .map((path) => fileAt(folder, path, path.startsWith('/blockly-media') ? 'bench' : 'shell', hashOf(readFileSync(join(folder, path)))));
  const files = order.flatMap((part) => [...named, ...fixed].filter((file) => file.part === part));
  return { version: hashOf(Buffer.from(JSON.stringify(files))), files };
}
const order: readonly FilePart[] = ['shell', 'lesson', 'bench', 'text'];

function collect(manifest: Manifest, key: string, part: FilePart, follow: 'now' | 'later', parts: Map<string, FilePart>): void {
  const chunk = manifest[key];
  if (!chunk || leftOut.test(key) || parts.has(`/${chunk.file}`)) return;
  for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) if (!file.endsWith('.html') && !parts.has(`/${file}`)) parts.set(`/${file}`, part);
  for (const next of [...(chunk.imports ?? []), ...(follow === 'later' ? chunk.dynamicImports ?? [] : [])]) collect(manifest, next, part, follow, parts);
}
function fileAt(folder: string, path: string, part: FilePart, revision: string | null): BuiltFile {
  const full = join(folder, path);
  return { path, revision, part, bytes: statSync(existsSync(`${full}.br`) ? `${full}.br` : full).size };
}
/** As the service worker's own check: the first eight bytes of SHA-256. */
const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 16);
