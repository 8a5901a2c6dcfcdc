import { randomUUID } from 'node:crypto';
import type { RouteId, UploadPurpose } from '@kindling/contracts';
import { sendUp } from '../../../libs/testing/src/api/send-up.ts';
import { pdfOfPages, picture } from '@kindling/testing/files';
import type { TestClient } from '../../../libs/testing/src/api/test-client.ts';
import { openExercise, type Props } from '../../rig/props.ts';
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
  /** Papers are kept as they are and only ever saved, never opened by us: a broken or locked one is the reader's. */
  readonly keepsPapers?: true;
}

const paper = { kind: 'other', licence: 'own-work', title: { zh: 'x', en: '' }, text: { zh: '', en: '' }, source: '', lessonId: null, shared: false } as const;
const told = ({ status, error }: { status: number; error: { code: string } | null }): Brought => ({ status, code: error?.code ?? '' });
const ways = ['uploads.about', 'uploads.begin', 'uploads.look', 'uploads.send', 'uploads.drop'] as const;
/** By tus, and then what the context makes of it; a refusal on the way up is one as well. */
async function upAndThen(client: TestClient, purpose: UploadPurpose, placeId: string, bytes: Buffer, then: (uploadId: string) => Promise<{ status: number; error: { code: string } | null }>): Promise<Brought> {
  const sent = await sendUp(client, { purpose, placeId }, bytes, { name: '../../x.zip' });
  return sent.status === 200 ? told(await then(sent.uploadId)) : sent;
}

const slides = (tutor: TestClient, classId: string, honest: Buffer): Door => ({
  about: 'own slides', routes: [...ways, 'decks.finish'], honest, kept: '(select count(*) from stored_file) + (select count(*) from deck) + (select count(*) from upload_part)',
  bring: (bytes) => upAndThen(tutor, 'deck', classId, bytes, (uploadId) => tutor.call('decks.finish', { params: { classId, deckId: randomUUID() }, body: { uploadId, title: 'x' } })),
});
const contestFile = (pupil: TestClient, entryId: string, kind: 'photo' | 'video', honest: Buffer): Door => ({
  about: `a contest's ${kind}`, routes: [...ways, 'contests.file-finish'], kept: `(select count(*) from contest_file where kind = '${kind}') + (select count(*) from upload_part)`, honest,
  bring: (bytes) => upAndThen(pupil, `contest-${kind}`, entryId, bytes, (uploadId) => pupil.call('contests.file-finish', { params: { entryId }, body: { fileId: randomUUID(), uploadId, kind } })),
});
const material = (tutor: TestClient, classId: string, honest: Buffer): Door => ({
  about: 'a picture or paper of the library', keepsPapers: true, routes: [...ways, 'materials.put'], kept: '(select count(*) from material_file) + (select count(*) from upload_part)', honest,
  bring: (bytes) => upAndThen(tutor, 'material', classId, bytes, (uploadId) => tutor.call('materials.put', { params: { classId, materialId: randomUUID() }, body: { ...paper, content: { is: 'file', uploadId } } })),
});
const eventPaper = (tutor: TestClient, eventId: string, honest: Buffer): Door => ({
  about: 'a paper of an event', keepsPapers: true, routes: [...ways, 'events.add-material'], kept: '(select count(*) from event_material) + (select count(*) from upload_part)', honest,
  bring: (bytes) => upAndThen(tutor, 'event-paper', eventId, bytes, (uploadId) => tutor.call('events.add-material', { params: { eventId, fileId: randomUUID() }, body: { uploadId } })),
});
const talkSlides = (organiser: TestClient, branchId: string, reviewId: string, honest: Buffer): Door => ({
  about: 'a talk’s paper', keepsPapers: true, routes: [...ways, 'review.add-slides'], kept: '(select count(*) from year_slides) + (select count(*) from upload_part)', honest,
  bring: (bytes) => upAndThen(organiser, 'talk-slides', reviewId, bytes, (uploadId) => organiser.call('review.add-slides', { params: { branchId, year: 2026, fileId: randomUUID() }, body: { uploadId } })),
});
const lessonPicture = (tutor: TestClient, classId: string, ownLessonId: string, honest: Buffer): Door => ({
  about: 'a picture of an own lesson', routes: ['authoring.add-picture'], kept: "(select count(*) from lesson_picture where file like 'photo-%')", honest,
  bring: async (bytes) => told(await tutor.call('authoring.add-picture', { params: { classId, ownLessonId }, body: { base64: bytes.toString('base64') } })),
});
const lessonFilm = (tutor: TestClient, classId: string, ownLessonId: string, honest: Buffer): Door => ({
  about: 'a film of an own lesson', routes: [...ways, 'authoring.add-film'], kept: '(select count(*) from lesson_film) + (select count(*) from upload_part)', honest,
  bring: (bytes) => upAndThen(tutor, 'lesson-film', classId, bytes, (uploadId) => tutor.call('authoring.add-film', { params: { classId, ownLessonId }, body: { uploadId } })),
});
const phonePhoto = (pupil: TestClient, phone: TestClient, classId: string, honest: Buffer): Door => ({
  about: 'a photo from a phone', routes: ['photos.open-door', 'photos.send'], kept: '(select count(*) from photo)', honest,
  bring: async (bytes) => {
    const { path } = await pupil.get('photos.open-door', { params: { classId }, body: { subject: { on: 'exercise', exerciseId: openExercise } } });
    return told(await phone.call('photos.send', { params: { doorToken: path.replace('/p/', ''), photoId: randomUUID() }, body: { base64: bytes.toString('base64') } }));
  },
});
const eventPhoto = (tutor: TestClient, eventId: string, honest: Buffer): Door => ({
  about: 'a photo of an event', routes: ['events.add-photo'], kept: '(select count(*) from event_photo)', honest,
  bring: async (bytes) => told(await tutor.call('events.add-photo', { params: { eventId, photoId: randomUUID() }, body: { base64: bytes.toString('base64'), caption: { zh: '', en: '' } } })),
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
  const [pdf, staff, pupil, webp] = [pdfOfPages(['1 0 0']), await rig.as(tutor), await rig.as(pupils[0] ?? null), await picture('webp')];
  return [
    slides(staff, classId, webp), contestFile(pupil, props.contest.entryId, 'photo', webp), contestFile(pupil, props.contest.entryId, 'video', film()), material(staff, classId, webp), eventPaper(staff, props.eventId, pdf), talkSlides(await rig.as(rig.club.organiser), rig.club.branch, props.reviewId, pdf),
    phonePhoto(pupil, await rig.as(null), classId, webp), eventPhoto(staff, props.eventId, webp), lessonPicture(staff, classId, props.ownLessonId, webp), lessonFilm(staff, classId, props.ownLessonId, film()), spoken(staff, props.handInId),
  ];
}
