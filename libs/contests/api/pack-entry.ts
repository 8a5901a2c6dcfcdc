import { mainTab, type PackShape, type Work } from '@kindling/contracts';
import { wiringSheet } from '@kindling/print';
import { writeCsv } from '@kindling/sheets';
import type { EntityManager } from 'typeorm';
import { blindedAll, wiresOf, type PackFacts, type Standing } from '../domain/index.ts';
import type { ContestPapers } from './contest-papers.ts';
import { machineOf, peopleOfClass, workOf, type EntryRow } from './entries.repository.ts';
import { entryFile } from './files.repository.ts';
import type { PackedFile } from './zip-stream.ts';

const endings: Readonly<Record<string, string>> = { 'video/mp4': 'mp4', 'video/webm': 'webm', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' };
export const jsonFile = (path: string, value: unknown): PackedFile => ({ path, bytes: Buffer.from(JSON.stringify(value, null, 2)) });

export function factsOf(entry: EntryRow, level: string, standing: Standing | null): PackFacts {
  const names = entry.namesShown ? entry.members.map(({ name }) => name) : [];
  const [video] = entry.files.filter(({ kind }) => kind === 'video');
  return { code: entry.code, number: entry.number, team: entry.title, school: entry.schoolName, level, members: names, memberCount: entry.members.length, work: entry.workTitle ?? '', seconds: video?.seconds ?? null, photos: entry.files.filter(({ kind }) => kind === 'photo').length, machine: machineOf(entry), standing };
}
export const presentEntry = (entry: EntryRow) => ({
  id: entry.id, number: entry.number, code: entry.code, title: entry.title, school: entry.schoolName, state: entry.state, machine: machineOf(entry), authorised: entry.authorised,
  members: entry.namesShown ? entry.members.map(({ name }) => name) : entry.members.length, work: entry.workTitle, savedAt: entry.savedAt,
});

/** All of one entry under its folder, a film at a time. Names of the class are taken out of program, log and comments; the team's own stay where its word allows them. */
export async function* filesOfEntry(db: EntityManager, papers: ContestPapers, { entry, folder, files: names }: { entry: EntryRow; folder: string; files: PackShape['files'] }): AsyncGenerator<PackedFile> {
  const at = (name: string, ending: string): string => `${folder}/${name}.${ending}`;
  const hidden = (await peopleOfClass(db, entry.classId)).filter(({ id }) => !entry.namesShown || !entry.members.some(({ personId }) => personId === id)).map(({ name }) => name);
  const shown = <T>(value: T): T => blindedAll(value, hidden);
  const brought = await workOf(db, entry.id);
  yield jsonFile(`${folder}/entry.json`, presentEntry(entry));
  if (brought) {
    yield* programOf(shown(brought.work), (ending) => at(names.program, ending), folder);
    const diagram = shown(brought.work.diagram);
    yield jsonFile(at(names.wiring, 'json'), diagram);
    if (diagram.parts.length > 0) yield { path: at(names.wiring, 'pdf'), bytes: await wiringSheet(entry.title, [{ title: entry.title, diagram }], 'zh') };
    yield { path: at(names.wires, 'csv'), bytes: Buffer.from(writeCsv([['从', '到', '颜色'], ...wiresOf(diagram)])) };
    if (brought.report) yield jsonFile(at(names.report, 'json'), shown(brought.report));
  }
  yield jsonFile(at(names.log, 'json'), shown(entry.log));
  const log = await papers.log(entry.id, 'zh', hidden);
  if ('base64' in log) yield { path: at(names.log, 'pdf'), bytes: Buffer.from(log.base64, 'base64') };
  const photos = entry.files.filter(({ kind }) => kind === 'photo').map(({ id }) => id);
  for (const { id, kind, mime } of entry.files) {
    const file = await entryFile(db, entry.id, id);
    if (file) yield { path: at(kind === 'photo' ? `${names.photo}-${photos.indexOf(id) + 1}` : names.video, endings[mime] ?? 'bin'), bytes: file.bytes };
  }
}

function* programOf({ source }: Work, at: (ending: string) => string, folder: string): Generator<PackedFile> {
  if (source.mode === 'blocks') yield jsonFile(at('blocks.json'), source.blocks);
  else if (source.mode === 'python') yield { path: at('py'), bytes: Buffer.from(source.code) };
  else if (source.mode === 'hex') yield { path: at('hex'), bytes: Buffer.from(source.hex) };
  else for (const [name, code] of [[mainTab, source.code] as const, ...(source.files ?? []).map((tab) => [tab.name, tab.code] as const)]) yield { path: name === mainTab ? at('ino') : `${folder}/${name}`, bytes: Buffer.from(code) };
}
