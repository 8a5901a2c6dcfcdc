import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { privacyNoticeVersion, type ErrorCode, type RequestOf, type RosterFinding, type RosterPreviewRow } from '@kindling/contracts';
import { refuse, type Refusal } from '@kindling/kernel';
import { Refused, type Actor } from '@kindling/platform-api';
import { DataSource, type EntityManager } from 'typeorm';
import { writeAudit, addConsent } from '../classes/classes.repository.ts';
import { PinSeal } from '../people/pin-seal.ts';
import { addMember, addPupil, isPupilOfSchool, lockClassForRoster, namesakes, setArchived, tilesTaken, type Namesake } from './roster-import.repository.ts';

type Row = RequestOf<'identity.import-roster'>['body']['rows'][number];
const longestName = 40;

/** A list becomes pupils: first what it would do, then what the teacher chose, all or none. */
@Injectable()
export class ImportRoster {
  constructor(@Inject(DataSource) private readonly db: DataSource, @Inject(PinSeal) private readonly pins: PinSeal) {}

  async preview(classId: string, listed: readonly { name: string; tile: number | null }[]): Promise<{ rows: RosterPreviewRow[] }> {
    const names = listed.map((row) => row.name.trim());
    const known = await namesakes(this.db.manager, classId, [...new Set(names)]);
    return { rows: listed.map(({ tile }, at) => previewOf(names[at] ?? '', tile, names.indexOf(names[at] ?? '') < at, known)) };
  }

  import(actor: Actor, classId: string, rows: readonly Row[]): Promise<{ added: number; joined: number } | Refusal<ErrorCode>> {
    return this.db.transaction(async (db) => {
      const held = await lockClassForRoster(db, classId);
      if (!held) return refuse('resource.not-found', {});
      const taken = await tilesTaken(db, classId);
      const known = await namesakes(db, classId, rows.map((row) => row.name));
      const counts = { added: 0, joined: 0 };
      for (const row of rows) {
        const tile = freeTile(taken, row.tile);
        const done = row.joins ? await this.join(db, actor, classId, held.schoolId, row, tile) : await this.add(db, actor, classId, held.schoolId, row, tile, known);
        if (done) counts[row.joins ? 'joined' : 'added'] += 1;
      }
      return counts;
    });
  }

  private async add(db: EntityManager, actor: Actor, classId: string, schoolId: string, row: Row, tile: number, known: readonly Namesake[]): Promise<boolean> {
    const { personId, name } = row;
    // Refusing by throwing undoes the rows before: all or none.
    if (!row.namesake && known.some((each) => each.name === name && each.inThisClass && each.personId !== personId)) throw new Refused('resource.conflict', { name });
    if (!(await addPupil(db, { id: personId, schoolId, name, sealedPin: this.pins.seal(this.pins.newPin()) }))) {
      if (!known.some((each) => each.personId === personId && each.inThisClass)) throw new Refused('resource.conflict', { name });
      return false;
    }
    await addMember(db, classId, personId, tile);
    if (row.consentOnPaper) await addConsent(db, randomUUID(), { personId, given: true, basis: 'paper-form', version: privacyNoticeVersion, recordedBy: actor.personId });
    await writeAudit(db, { actorId: actor.personId, action: 'pupil-added', subjectId: personId, classId });
    return true;
  }

  private async join(db: EntityManager, actor: Actor, classId: string, schoolId: string, { personId, name }: Row, tile: number): Promise<boolean> {
    if (!(await isPupilOfSchool(db, schoolId, personId))) throw new Refused('resource.not-found', { name });
    await setArchived(db, personId, false);
    const joined = await addMember(db, classId, personId, tile);
    if (joined) await writeAudit(db, { actorId: actor.personId, action: 'pupil-joined', subjectId: personId, classId });
    return joined;
  }
}

function previewOf(name: string, tile: number | null, isAgain: boolean, known: readonly Namesake[]): RosterPreviewRow {
  const same = known.filter((each) => each.name === name);
  const best = same.find((each) => each.inThisClass && !each.archived) ?? same.find((each) => !each.archived) ?? same[0];
  return { name, tile, finding: findingOf(name, isAgain, best), known: best ? { personId: best.personId, classes: [...best.classes] } : null };
}
function findingOf(name: string, isAgain: boolean, known: Namesake | undefined): RosterFinding {
  if (name === '') return 'no-name';
  if ([...name].length > longestName) return 'too-long';
  if (isAgain) return 'twice-in-list';
  if (!known) return 'new';
  return known.archived ? 'archived' : known.inThisClass ? 'in-this-class' : 'in-other-class';
}

/** The wished tile, or the lowest free one; marks it as taken. */
function freeTile(taken: Set<number>, wished: number | null): number {
  let tile = wished !== null && !taken.has(wished) ? wished : 1;
  while (taken.has(tile)) tile += 1;
  taken.add(tile);
  return tile;
}
