import { randomUUID } from 'node:crypto';
import { BadgeIssuer, IssueCredential } from '@kindling/badges/api';
import { achievementOf } from '@kindling/badges/domain';
import type { Config } from '@kindling/platform-api';
import type { DataSource, EntityManager } from 'typeorm';
import { demoId, pupilsOf72, pupilsOf81, pupilsUpriver } from './demo-people.ts';

/** Class, kind of the pupils' ids, who, and for what. */
const given = [[1, 100, pupilsOf72, 0, 'first-work'], [1, 100, pupilsOf72, 7, 'helper'], [1, 100, pupilsOf72, 9, 'explainer'], [2, 200, pupilsOf81, 2, 'helper'], [5, 500, pupilsUpriver, 1, 'helper']] as const;

/** Some badges, really signed, so that they can be checked at once. */
export async function seedBadges(db: EntityManager, database: DataSource, config: Config): Promise<void> {
  const issuing = new IssueCredential(new BadgeIssuer(database, config));
  const origin = config.PUBLIC_ORIGINS.split(',')[0]?.trim() || `http://127.0.0.1:${config.PORT}`;
  for (const [classAt, kind, pupils, at, id] of given) {
    const achievement = achievementOf(id);
    if (achievement) await issuing.issue(db, { id: randomUUID(), kind: 'badge', personId: demoId(kind, at + 1), holder: pupils[at]?.name ?? '', classId: demoId(3, classAt), achievement: id, title: achievement.name, criteria: achievement.criteria, origin, by: demoId(2, 1) });
  }
}
