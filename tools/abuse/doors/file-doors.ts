import { randomUUID } from 'node:crypto';
import { contestLimits, deckLimits, type RouteId } from '@kindling/contracts';
import { picture } from '@kindling/testing/files';
import type { TestClient } from '../../../libs/testing/src/api/test-client.ts';
import type { Props } from '../../rig/props.ts';
import type { Rig } from '../../rig/rig.ts';

export interface Brought { readonly status: number; readonly code: string }
/** A way for files into the club, used as a page of ours would. */
export interface Door {
  readonly about: string;
  readonly routes: readonly RouteId[];
  readonly bring: (bytes: Buffer) => Promise<Brought>;
  /** How many rows of strangers' files there are behind it. */
  readonly kept: string;
  readonly honest: Buffer;
}

const told = ({ status, error }: { status: number; error: { code: string } | null }): Brought => ({ status, code: error?.code ?? '' });
async function inParts(bytes: Buffer, size: number, send: (at: number, base64: string) => Promise<unknown>): Promise<number> {
  const parts = Math.max(1, Math.ceil(bytes.length / size));
  for (let at = 0; at < parts; at++) await send(at, bytes.subarray(at * size, (at + 1) * size).toString('base64'));
  return parts;
}

const slides = (tutor: TestClient, classId: string, honest: Buffer): Door => ({
  about: 'own slides', routes: ['decks.part', 'decks.finish'], honest,
  kept: '(select count(*) from stored_file) + (select count(*) from deck) + (select count(*) from deck_part)',
  bring: async (bytes) => {
    const uploadId = randomUUID();
    const parts = await inParts(bytes, deckLimits.partBytes, (at, base64) => tutor.call('decks.part', { params: { classId, uploadId, at }, body: { base64 } }));
    return told(await tutor.call('decks.finish', { params: { classId, deckId: randomUUID() }, body: { uploadId, parts, title: 'x' } }));
  },
});
const contestFile = (pupil: TestClient, entryId: string, kind: 'photo' | 'video', honest: Buffer): Door => ({
  about: `a contest's ${kind}`, routes: ['contests.file-part', 'contests.file-finish'], kept: `(select count(*) from contest_file where kind = '${kind}')`, honest,
  bring: async (bytes) => {
    const uploadId = randomUUID();
    const parts = await inParts(bytes, contestLimits.partBytes, (at, base64) => pupil.call('contests.file-part', { params: { entryId, uploadId, at }, body: { base64 } }));
    return told(await pupil.call('contests.file-finish', { params: { entryId }, body: { fileId: randomUUID(), uploadId, parts, kind } }));
  },
});
const lessonPicture = (tutor: TestClient, classId: string, ownLessonId: string, honest: Buffer): Door => ({
  about: 'a picture of an own lesson', routes: ['authoring.add-picture'], kept: "(select count(*) from lesson_picture where file like 'photo-%')", honest,
  bring: async (bytes) => told(await tutor.call('authoring.add-picture', { params: { classId, ownLessonId }, body: { base64: bytes.toString('base64') } })),
});
const spoken = (tutor: TestClient, handInId: string): Door => ({
  about: 'a spoken remark', routes: ['feedback.speak'], kept: '(select count(*) from voice_note)', honest: Buffer.from(`GkXfow${'A'.repeat(38)}`, 'base64'),
  bring: async (bytes) => told(await tutor.call('feedback.speak', { params: { handInId, voiceId: randomUUID() }, body: { type: 'audio/webm', durationMs: 900, base64: Buffer.concat([bytes, Buffer.alloc(Math.max(0, 40 - bytes.length))]).toString('base64') } })),
});

/** A film of ninety seconds, as far as its header says. */
function film(): Buffer {
  const box = (name: string, inside: Buffer): Buffer => { const head = Buffer.alloc(8); head.writeUInt32BE(inside.length + 8); head.write(name, 4, 'latin1'); return Buffer.concat([head, inside]); };
  const header = Buffer.alloc(20);
  header.writeUInt32BE(1000, 12);
  header.writeUInt32BE(90_000, 16);
  return Buffer.concat([box('ftyp', Buffer.from('isom')), box('moov', box('mvhd', header))]);
}

/** Every door; a route that takes a file and stands in none of them fails A5. */
export async function fileDoors(rig: Rig, props: Props): Promise<Door[]> {
  const { id: classId, tutor, pupils } = rig.club.own;
  const [staff, pupil, webp] = [await rig.as(tutor), await rig.as(pupils[0] ?? null), await picture('webp')];
  return [
    slides(staff, classId, webp), contestFile(pupil, props.contest.entryId, 'photo', webp), contestFile(pupil, props.contest.entryId, 'video', film()),
    lessonPicture(staff, classId, props.ownLessonId, webp), spoken(staff, props.handInId),
  ];
}
