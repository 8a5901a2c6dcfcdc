import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import { announce, FactBus, type Actor } from '@kindling/platform-api';
import { findHandIn } from '@kindling/workshop/api';
import { DataSource } from 'typeorm';
import { nameless, shareOut, withoutPartners } from '../../domain/index.ts';
import { exerciseTitle, tellPerson } from '../notices/notices.repository.ts';
import { addRound, addTask, authorsOf, countTasks, findTask, lockRound, receivedBy, releaseRound, roundsOfClass, tasksOf, writeAnswer, type Stars } from './peers.repository.ts';

type Answer<T = Record<string, never>> = Promise<T | Refusal<ErrorCode>>;

/** Two stars and a wish, from class-mates. The teacher reads them first; authors see no names. */
@Injectable()
export class Peers {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(FactBus) private readonly facts: FactBus) {}

  async rounds(classId: string) { return { rounds: await roundsOfClass(this.db.manager, classId) }; }

  /** The same round id again changes nothing: the answer to the first may have been lost. */
  start(actor: Actor, { classId, exerciseId }: { classId: string; exerciseId: string }, roundId: string): Answer<{ asked: number }> {
    return this.db.transaction(async (db) => {
      const known = await lockRound(db, roundId);
      if (known) return known.class_id === classId && known.exercise_id === exerciseId ? { asked: await countTasks(db, roundId) } : refuse('resource.conflict');
      const [authors, title] = [await authorsOf(db, classId, exerciseId), await exerciseTitle(db, exerciseId)];
      if (!title) return refuse('resource.not-found');
      const shared = shareOut(authors, Math.random);
      if (!shared.ok) return shared;
      if (!(await addRound(db, { id: roundId, classId, exerciseId, by: actor.personId }))) return refuse('peer.running');
      for (const { reviewerId, handInId } of shared.value) await addTask(db, roundId, reviewerId, handInId);
      for (const { personId } of authors) await tellPerson(db, personId, { kind: 'peer-asked', classId, subject: roundId, title });
      await announce(db, { topic: 'notices', classId, personId: null });
      return { asked: shared.value.length };
    });
  }

  release(classId: string, roundId: string, without: readonly string[]): Answer {
    return this.db.transaction(async (db) => {
      const round = await lockRound(db, roundId);
      if (round?.class_id !== classId) return refuse('resource.not-found');
      if (round.released_at) return {};
      const title = await exerciseTitle(db, round.exercise_id);
      for (const personId of await releaseRound(db, roundId, without)) await tellPerson(db, personId, { kind: 'peer-released', classId, subject: roundId, title });
      await announce(db, { topic: 'notices', classId, personId: null });
      return {};
    });
  }

  async mine(actor: Actor, classId: string) {
    const [tasks, received] = await Promise.all([tasksOf(this.db.manager, classId, actor.personId), receivedBy(this.db.manager, classId, actor.personId)]);
    return { tasks, received };
  }

  async task(taskId: string) {
    const task = await findTask(this.db.manager, taskId);
    const found = task && await findHandIn(this.db.manager, task.handInId);
    if (!task || !found) return refuse('resource.not-found');
    const handIn = withoutPartners(nameless({ ...found, pupilId: found.id, pupilName: '', partners: [], note: '' }, task.authorName, '…'), found.partners);
    return { handIn, answer: task.stars && task.wish !== null ? { stars: task.stars, wish: task.wish } : null, open: task.open };
  }
  write(actor: Actor, taskId: string, stars: Stars, wish: string): Answer {
    return this.db.transaction(async (db) => {
      const written = await writeAnswer(db, taskId, stars, wish);
      if (!written) return refuse('peer.released');
      await this.facts.record(db, 'feedback.stars-given', { personId: actor.personId, taskId, ...written });
      return {};
    });
  }
}
