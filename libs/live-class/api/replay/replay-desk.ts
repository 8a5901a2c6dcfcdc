import { Inject, Injectable } from '@nestjs/common';
import { work, type Chapter, type ErrorCode, type LiveClass, type LiveEvent, type ResponseOf } from '@kindling/contracts';
import { findLesson } from '@kindling/courses/api';
import { ok, refuse, type Result } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { packChunk, unpackChunk } from '@kindling/voice';
import { revisionBefore } from '@kindling/workshop/api';
import { DataSource } from 'typeorm';
import { chaptersOf, fold, joinSpans, placesAt, searchIn, unopened, withoutHiddenWords, wordsIn, workOf, writtenIn, type ChapterMark, type Said, type StepPlace, type Viewer } from '../../domain/index.ts';
import { decksOf } from '../decks/decks.repository.ts';
import { eventsAfter, findClass, hiddenLines } from '../live-class.repository.ts';
import { wasDeleted } from '../recording/recording.repository.ts';
import { eventsBefore, eventsBetween, namesOf, notesOf, soundBetween, spokenIn } from './replay.repository.ts';

/** More than a player needs at once; a thin line asks for far less. */
const MOST_SOUND_MS = 30_000;
type Answer<K extends 'replay.index' | 'replay.log' | 'replay.voice' | 'replay.search' | 'replay.moment'> = Promise<Result<ResponseOf<K>, ErrorCode>>;
interface Stretch { readonly fromMs: number; readonly toMs: number }

/** Looking back at one class: every answer is a stretch, so that nothing waits for the whole evening to arrive. */
@Injectable()
export class ReplayDesk {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async index(liveId: string): Answer<'replay.index'> {
    const live = await findClass(this.db.manager, liveId);
    if (!live) return refuse('resource.not-found');
    const [events, chunks, notes] = await Promise.all([eventsAfter(this.db.manager, liveId, 0), spokenIn(this.db.manager, liveId), notesOf(this.db.manager, liveId)]);
    const lastsMs = lengthOf(live, events);
    const spoken = joinSpans(chunks);
    const chapters = await Promise.all(chaptersOf(events, spoken, lastsMs).map((mark) => this.named(mark, live.classId)));
    const { classId, lessonId, lessonNumber, lessonTitle, tutorName, openedAt } = live;
    return ok({ classId, lessonId, lessonNumber, lessonTitle, tutorName, openedAt, open: live.state === 'open', lastsMs, chapters, notes, voice: spoken.length > 0 ? 'kept' : (await wasDeleted(this.db.manager, liveId)) ? 'deleted' : 'none', spoken: spoken.map(([from, to]): [number, number] => [from, to]) });
  }

  async log(actor: Actor, liveId: string, { fromMs, toMs, state }: Stretch & { state: 'yes' | 'no' }): Answer<'replay.log'> {
    const db = this.db.manager;
    const [events, hidden, before] = await Promise.all([eventsBetween(db, liveId, fromMs, toMs), hiddenLines(db, liveId), state === 'yes' ? eventsBefore(db, liveId, fromMs) : null]);
    return ok({ fromMs, toMs, events: withoutHiddenWords(events, hidden, viewerOf(actor)), state: before && fold(unopened, withoutHiddenWords(before, hidden, viewerOf(actor))) });
  }

  async voice(liveId: string, { fromMs, toMs }: Stretch): Answer<'replay.voice'> {
    if (toMs <= fromMs || toMs - fromMs > MOST_SOUND_MS) return refuse('request.malformed', { part: 'query', path: 'toMs' });
    const frames = (await soundBetween(this.db.manager, liveId, fromMs, toMs)).flatMap(unpackChunk).filter((frame) => frame.atMs >= fromMs && frame.atMs < toMs);
    return ok({ fromMs, toMs, sound: Buffer.from(packChunk(frames)).toString('base64') });
  }

  async search(actor: Actor, liveId: string, query: string): Answer<'replay.search'> {
    const db = this.db.manager;
    const [live, events, hidden, notes] = await Promise.all([findClass(db, liveId), eventsAfter(db, liveId, 0), hiddenLines(db, liveId), notesOf(db, liveId)]);
    if (!live) return refuse('resource.not-found');
    const readable = withoutHiddenWords(events, hidden, viewerOf(actor));
    const said: Said[] = [...readable.flatMap((event) => wordsIn(event) ?? []), ...writtenIn(readable), ...notes.map((note): Said => ({ kind: 'note', atMs: note.atMs, personId: note.by, text: note.text })), ...await this.titles(events, live.classId)];
    const found = searchIn(said, query);
    const names = await namesOf(db, found.filter((each) => each.kind !== 'note' && each.personId !== '').map((each) => each.personId));
    return ok({ hits: found.map(({ kind, atMs, personId, text }) => ({ kind, atMs, text, by: kind === 'note' ? personId : (names.get(personId) ?? '') })) });
  }

  async moment(actor: Actor, liveId: string, atMs: number): Answer<'replay.moment'> {
    const db = this.db.manager;
    const [live, events] = await Promise.all([findClass(db, liveId), eventsBefore(db, liveId, atMs + 1)]);
    if (!live) return refuse('resource.not-found');
    const state = fold(unopened, events);
    const place = await this.workplace(placesAt(state, actor.personId), live.lessonId);
    const starter = { exerciseId: place?.exerciseId ?? null, lessonId: place?.lessonId ?? live.lessonId, stepId: place?.stepId ?? null, from: 'starter', savedAt: null, work: null } as const;
    if (!place) return ok(starter);
    const shared = state.shared?.exerciseId === place.exerciseId ? work.safeParse(workOf(state.shared)) : null;
    if (shared?.success) return ok({ ...starter, from: 'shared', work: shared.data });
    const own = await revisionBefore(db, actor.personId, live.classId, place.exerciseId, new Date(Date.parse(live.openedAt) + atMs));
    return ok(own ? { ...starter, from: 'own', ...own } : starter);
  }

  private async named(mark: ChapterMark, classId: string): Promise<Chapter> {
    if (mark.kind === 'deck') return { ...mark, title: (await decksOf(this.db.manager, classId, mark.deckId))[0]?.title ?? null };
    if (mark.kind !== 'slide') return mark;
    const step = (await findLesson(this.db.manager, mark.lessonId))?.lesson.steps.find((each) => each.id === mark.stepId);
    return { ...mark, title: step?.title ?? null };
  }

  private async titles(events: readonly LiveEvent[], classId: string): Promise<Said[]> {
    const chapters = await Promise.all(chaptersOf(events, [], 0).map((mark) => this.named(mark, classId)));
    return chapters.flatMap((chapter): Said[] => {
      if ((chapter.kind !== 'slide' && chapter.kind !== 'deck') || !chapter.title) return [];
      return [{ kind: 'slide', atMs: chapter.atMs, personId: '', text: typeof chapter.title === 'string' ? chapter.title : `${chapter.title.zh} / ${chapter.title.en}` }];
    });
  }

  /** The first of these places where something is programmed, or else where the lesson lets pupils make their own. */
  private async workplace(places: readonly StepPlace[], lessonId: string): Promise<(StepPlace & { exerciseId: string }) | null> {
    for (const place of places) {
      const step = (await findLesson(this.db.manager, place.lessonId))?.lesson.steps.find((each) => each.id === place.stepId);
      if (step?.kind === 'workbench') return { ...place, exerciseId: step.exercise };
    }
    const steps = (await findLesson(this.db.manager, lessonId))?.lesson.steps ?? [];
    const make = steps.find((step) => step.kind === 'workbench' && step.phase === 'make') ?? steps.find((step) => step.kind === 'workbench');
    return make?.kind === 'workbench' ? { lessonId, stepId: make.id, exerciseId: make.exercise } : null;
  }
}

function lengthOf(live: LiveClass, events: readonly LiveEvent[]): number {
  const until = live.closedAt ? Date.parse(live.closedAt) : Date.now();
  return Math.max(until - Date.parse(live.openedAt), events.at(-1)?.t ?? 0);
}

const viewerOf = ({ personId, role }: Actor): Viewer => ({ personId, role: role === 'pupil' ? 'pupil' : 'staff' });
