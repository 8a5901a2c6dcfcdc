import type { TermClass } from '../found-schools.ts';
import type { BookLesson } from '../lesson-book.ts';
import { heldIn } from '../count/grades.ts';
import { countConcept } from '../count/concepts.ts';
import { countConcerns, countLesson } from '../count/lessons.ts';
import { waitingIn } from '../count/hand-ins.ts';
import type { World } from '../world.ts';
import { compareBook } from './compare-book.ts';
import type { Compared } from './compared.ts';

const listedIn = (world: World, room: TermClass) => room.pupils.filter((pupil) => !world.ledger.gone.some((each) => each.pupil === pupil.id && each.classId === room.id));

/** Everything that the teacher of a class sees about it. */
export async function compareClass(world: World, room: TermClass, lessons: readonly BookLesson[], compared: Compared): Promise<void> {
  const listed = listedIn(world, room);
  await compareGrids(world, room, lessons, listed, compared);
  await compareLessons(world, room, lessons, listed.map((pupil) => pupil.id), compared);
  await compareConcepts(world, room, lessons, listed.map((pupil) => pupil.id), compared);
  await compareAttendance(world, room, listed, compared);
  await compareBook(world, room, lessons, listed, compared);
  await compareHandIns(world, room, compared);
}
type Listed = readonly { readonly id: string; readonly name: string }[];

async function compareGrids({ ledger }: World, room: TermClass, lessons: readonly BookLesson[], listed: Listed, compared: Compared): Promise<void> {
  for (const lesson of lessons) {
    const grid = await room.teacher.get('progress.class-grid', { params: { classId: room.id, lessonId: lesson.id } });
    compared.same('heat-map', `${room.name} ${lesson.id} pupils`, grid.rows.length, listed.length);
    for (const { id, name } of listed) {
      const cells = grid.rows.find((row) => row.pupilId === id)?.cells ?? [];
      const { steps } = countLesson(ledger, room.id, id, lesson);
      for (const [at, { state, attempts, minutes, handInId }] of steps.entries()) compared.sameFields('heat-map', `${room.name} ${lesson.id} ${lesson.steps[at]?.id} ${name}`, cells[at], { state, attempts, minutes, handInId });
    }
  }
}

async function compareLessons(world: World, room: TermClass, lessons: readonly BookLesson[], listed: readonly string[], compared: Compared): Promise<void> {
  const view = await room.teacher.get('progress.class-lessons', { params: { classId: room.id } });
  const concerns = countConcerns(world.ledger, room.id, listed, lessons, world.moment(view.asOf));
  for (const pupil of listed) {
    const row = view.rows.find((each) => each.pupilId === pupil);
    for (const lesson of lessons) {
      const counted = Object.fromEntries(Object.entries(countLesson(world.ledger, room.id, pupil, lesson)).filter(([name]) => name !== 'steps'));
      compared.sameFields('lessons', `${room.name} ${lesson.id} ${row?.name}`, row?.cells.find((cell) => cell.lessonId === lesson.id), counted);
    }
    compared.same('at risk', `${room.name} ${row?.name}`, JSON.stringify(row?.concerns), JSON.stringify(concerns.get(pupil)));
  }
}

async function compareConcepts({ ledger }: World, room: TermClass, lessons: readonly BookLesson[], listed: readonly string[], compared: Compared): Promise<void> {
  const view = await room.teacher.get('progress.class-concepts', { params: { classId: room.id } });
  for (const pupil of listed) {
    const row = view.rows.find((each) => each.pupilId === pupil);
    for (const conceptId of new Set(lessons.flatMap((lesson) => lesson.concepts))) compared.sameFields('mastery', `${room.name} ${conceptId} ${row?.name}`, row?.cells.find((cell) => cell.conceptId === conceptId), countConcept(ledger, room.id, pupil, lessons, conceptId));
  }
}

async function compareAttendance({ ledger }: World, room: TermClass, listed: Listed, compared: Compared): Promise<void> {
  const [view, held] = [await room.teacher.get('live.class-attendance', { params: { classId: room.id } }), heldIn(ledger, room.id)];
  compared.same('attendance', `${room.name} classes`, view.sessions.length, held.length);
  for (const [at, each] of held.entries()) compared.sameFields('attendance', `${room.name} class ${at + 1}`, view.sessions[at], { minutes: each.minutes, present: listed.filter((pupil) => each.here(pupil.id)).length });
  for (const { id, name } of listed) {
    const row = view.rows.find((each) => each.personId === id);
    compared.same('attendance', `${room.name} ${name}`, row?.present, held.filter((each) => each.here(id)).length);
    for (const [at, each] of held.entries()) {
      compared.same('attendance', `${room.name} ${name} class ${at + 1}`, row?.here[at], each.here(id));
      // Both are cut to thousandths, and the class's end is noted some milliseconds apart.
      compared.same('attendance', `${room.name} ${name} share ${at + 1}`, Math.abs((row?.share[at] ?? -1) - each.share(id)) < 0.002, true);
    }
  }
}

async function compareHandIns({ ledger }: World, room: TermClass, compared: Compared): Promise<void> {
  const waiting = waitingIn(ledger, [room.id]);
  const { handIns } = await room.teacher.get('workshop.hand-ins', { params: { classId: room.id }, query: { state: 'waiting' } });
  compared.same('hand-ins', `${room.name} waiting`, handIns.length, waiting.length);
  // The demo club of the same installation lets volunteers of everywhere help: its work waits in the same queue.
  const { heaps } = await room.tutor.get('reviews.queue');
  const own = heaps.flatMap((heap) => heap.items.filter((item) => item.schoolName.zh === room.schoolName).map(() => heap.exerciseId));
  compared.same('review queue', `${room.name} tutor`, own.length, waiting.length);
  for (const exerciseId of new Set(waiting.map((each) => each.exerciseId))) compared.same('review queue', `${room.name} ${exerciseId}`, own.filter((each) => each === exerciseId).length, waiting.filter((each) => each.exerciseId === exerciseId).length);
}
