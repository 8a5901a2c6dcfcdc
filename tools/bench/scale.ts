import type { TestClient } from '../../libs/testing/src/api/test-client.ts';
import { clearAway } from '../rig/foundation.ts';
import { Rig } from '../rig/rig.ts';
import type { BenchOptions } from './bench.ts';
import { median, rounded, timed } from './median.ts';
import { fillSchools, idOf } from './scale/fill-schools.ts';

type Page = () => Promise<unknown>;
const lessonId = '06-seeing-data';

/** The same four pages with one school in the database, with ten and with a hundred. Goal: none takes twice as long. */
export async function benchScale({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const rig = await Rig.start();
  try {
    const [schools, size] = quick ? [[1, 3], { pupils: 60, classSize: 30 }] : [[1, 10, 100], { pupils: 300, classSize: 30 }];
    const medians: Record<string, number[]> = { todayMs: [], heatMapMs: [], gradebookMs: [], reviewQueueMs: [] };
    const filledSeconds: number[] = [];
    let filled = 0;
    for (const many of schools) {
      filledSeconds.push(Math.round((await timed(() => fillSchools(rig, filled + 1, many, size))) / 1000));
      filled = many;
      for (const [page, ms] of Object.entries(await readPages(rig, Math.ceil(many / 2), quick ? 5 : 15))) medians[page]?.push(ms);
    }
    const growths = Object.values(medians).map((each) => (each.at(-1) ?? 0) / (each[0] ?? 1));
    const [rows] = await rig.db.query<{ rows: string }[]>('select (select count(*) from step_progress) + (select count(*) from step_answer) + (select count(*) from fact) + (select count(*) from hand_in) as rows');
    return { schools, ...medians, growth: rounded(Math.max(...growths)), growths: Object.fromEntries(Object.keys(medians).map((page, at) => [page, rounded(growths[at] ?? 0)])), filledSeconds, rows: Number(rows?.rows) };
  } finally {
    await rig.stop();
    await clearAway();
  }
}

/** Medians of pages read in turn, so that a busy moment of the machine meets all of them. */
async function readPages(rig: Rig, school: number, rounds: number): Promise<Record<string, number>> {
  const [pupil, teacher, tutor] = [await rig.as(idOf('0003', school, 1)), await rig.as(idOf('0004', school, 1)), await rig.as(idOf('0004', school, 2))];
  const classId = idOf('0002', school, 0);
  const pages: Record<string, Page> = {
    todayMs: () => today(pupil, classId), heatMapMs: () => teacher.get('progress.class-grid', { params: { classId, lessonId } }),
    gradebookMs: () => teacher.get('progress.gradebook', { params: { classId } }), reviewQueueMs: () => tutor.get('reviews.queue'),
  };
  const times: Record<string, number[]> = {};
  // The first rounds are for the caches of both programs.
  for (let round = -2; round < rounds; round += 1) for (const [name, page] of Object.entries(pages)) { const ms = await timed(page); if (round >= 0) (times[name] ??= []).push(ms); }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, rounded(median(each), 1)]));
}

/** Everything that the page asks for at once. */
const today = (pupil: TestClient, classId: string): Promise<unknown> => Promise.all([
  pupil.get('identity.me'), pupil.get('courses.outline', { params: { classId } }), pupil.get('progress.mine', { params: { classId } }), pupil.get('feedback.mine'), pupil.get('live.now', { params: { classId } }),
  pupil.get('live.past', { params: { classId } }), pupil.get('progress.my-assignments', { params: { classId } }), pupil.get('progress.review', { params: { classId } }), pupil.get('timetable.next'), pupil.get('events.of-class', { params: { classId } }), pupil.get('notices.mine'),
]);
