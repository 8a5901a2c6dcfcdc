import { inParallel } from '../rig/pause.ts';
import { compareTerm, type TermNumbers } from './compare/compare-term.ts';
import { foundSchools, type TermClass, type TermClub } from './found-schools.ts';
import { HeldClass } from './hold-class.ts';
import { lessonBook, type BookLesson, type LessonBook } from './lesson-book.ts';
import { TermPupilWork, type Manner } from './pupil-week.ts';
import { decideHours, TermStaff } from './staff-week.ts';
import { World, type Luck, type TermHost, type TermSize } from './world.ts';

export const wholeTerm: TermSize = { schools: 3, classesEach: 2, pupilsEach: 25, lessons: 12, checking: 3, leaving: [1, 4, 7, 10] };
export const shortTerm: TermSize = { schools: 2, classesEach: 1, pupilsEach: 7, lessons: 3, checking: 2, leaving: [1] };
interface Room { readonly number: number; readonly room: TermClass; readonly staff: TermStaff; readonly works: readonly TermPupilWork[] }
export interface Term extends TermNumbers { readonly world: World; readonly club: TermClub; readonly book: LessonBook }

/** A term from the first roster to the report, everything through the product's own doors; then every total beside a count from the ledger. */
export async function runTerm(host: TermHost, size: TermSize, seed: number, onWeek: (week: number) => void = () => undefined): Promise<Term> {
  const [world, book] = [new World(host, size, seed), lessonBook(size.lessons)];
  const [club, luck] = [await foundSchools(world), world.nextLuck()];
  const rooms = club.classes.map((room, number): Room => ({ number, room, staff: new TermStaff(world, room), works: room.pupils.map((pupil, at) => new TermPupilWork(world, room, pupil, book, mannerOf(at))) }));
  for (const [week, lesson] of book.lessons.entries()) {
    if (week > 0) await world.passWeek();
    await holdWeek(world, luck, rooms, book, lesson, week);
    await decideHours(world, luck, club);
    onWeek(week + 1);
  }
  return { world, club, book, ...await compareTerm(world, club, book) };
}
/** In every class somebody never works, and somebody stops half way. */
const mannerOf = (at: number): Manner => (at === 0 ? 'away' : at === 1 ? 'stops' : 'works');

async function holdWeek(world: World, luck: Luck, rooms: readonly Room[], book: LessonBook, lesson: BookLesson, week: number): Promise<void> {
  const classes = rooms.map(({ room }) => new HeldClass(world, room));
  const liveIds = classes.map((each) => each.liveId);
  const run = async (minutes: number): Promise<void> => { await world.classMinutes(liveIds, minutes); for (const each of classes) each.ran(minutes); };
  const inRooms = (act: (room: Room, held: HeldClass) => Promise<void>): Promise<void> => inParallel(rooms, 6, async (room, at) => { const held = classes[at]; if (held) await act(room, held); });
  await inRooms(async ({ staff, works }, held) => {
    await staff.openLesson(lesson);
    await staff.lendKits();
    await held.open(lesson.id, works.filter((work) => staff.isListed(work.pupil.id)), world.size.leaving.includes(week));
  });
  await run(15);
  await inRooms((_, held) => held.goOn());
  const checking = rooms.map(({ works }) => chosen(luck, works, world.size.checking));
  await inRooms(async ({ staff, works, number }) => { await workThrough(works.filter((work) => staff.isListed(work.pupil.id) && work.worksIn(week)), checking[number] ?? new Set(), book, lesson, week); });
  await inRooms((_, held) => held.hands());
  await run(35);
  await inRooms((_, held) => held.lastHalf());
  await run(40);
  await inRooms(async ({ staff, works }, held) => {
    await held.finish();
    await staff.sendAgain(works);
    await staff.correctAttendance(held.liveId);
    await staff.review();
    await staff.takeKitsBack();
    await staff.giveBadges();
    await staff.confirmHours(held.liveId);
    if (week === Math.floor(world.size.lessons / 2)) await staff.letGo();
  });
}

/** Drawn before the classes begin. */
const chosen = (luck: Luck, works: readonly TermPupilWork[], many: number): ReadonlySet<TermPupilWork | undefined> => new Set(Array.from({ length: many }, () => works[luck.below(works.length)]));

async function workThrough(works: readonly TermPupilWork[], checking: ReadonlySet<TermPupilWork | undefined>, book: LessonBook, lesson: BookLesson, week: number): Promise<void> {
  const earlier = book.lessons[week - 1];
  await inParallel(works, 4, async (work) => {
    if (work.luck.chance(0.12)) return; // ill this week
    if (earlier && work.luck.chance(0.5)) await work.recall(earlier);
    await work.learn(lesson, checking.has(work));
  });
}
