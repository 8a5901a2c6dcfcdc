import { z } from 'zod';
import { contentId } from '../http/ids.ts';
import { lesson, step, type Exercise, type Lesson, type Step } from '../content/lesson.ts';

/** A draft fits one request, with room for what stands around it. */
export const draftLimits = { bytes: 400_000, steps: 40, exercises: 20, concepts: 30, pictures: 80, pictureBytes: 360 * 1024, lessons: 60, /** Four minutes at half a megabit. */ filmBytes: 16 * 1024 * 1024, filmSeconds: 240, captionBytes: 64 * 1024, films: 12 } as const;

/** Half a sentence may be saved: what is missing is said before publishing, not while writing. */
const unfinished = z.strictObject({ zh: z.string().max(8000), en: z.string().max(8000) });
const prep = z.strictObject({ goal: unfinished, timing: unfinished, likelyErrors: z.array(unfinished).length(3), askThis: unfinished, script: unfinished });
const draftSchema = z.strictObject({
  lesson: z.strictObject({
    title: unfinished, goal: unfinished, minutes: z.number().min(0).max(1000), prep,
    concepts: z.array(z.strictObject({ id: contentId, name: unfinished })).max(draftLimits.concepts),
    steps: z.array(z.looseObject({ id: contentId, kind: z.string().max(40) })).max(draftLimits.steps),
  }),
  exercises: z.array(z.looseObject({ id: contentId })).max(draftLimits.exercises),
});

/** A lesson while it is written: the lesson of the course without its place there, and its exercises. */
export interface LessonDraft {
  readonly lesson: Pick<Lesson, 'title' | 'goal' | 'minutes' | 'prep' | 'concepts'> & { readonly steps: readonly Step[] };
  readonly exercises: readonly Exercise[];
}
/** The frame is checked; steps and exercises are checked as a whole when the draft is published. */
export const lessonDraft = draftSchema.refine((draft) => JSON.stringify(draft).length <= draftLimits.bytes, { message: 'too big' }) as unknown as z.ZodType<LessonDraft, LessonDraft>;

/** A school's own lesson may be short. */
export const ownLesson = lesson.extend({ steps: z.array(step).min(1).max(draftLimits.steps) });
