import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, Shortage } from '@kindling/contracts';
import { areAllPupilsOf } from '@kindling/identity/api';
import { refuse, type Refusal } from '@kindling/kernel';
import type { Actor } from '@kindling/platform-api';
import { DataSource } from 'typeorm';
import { countedShortages } from '../domain/index.ts';
import { lockKit, setShortages } from './cupboard.repository.ts';
import { addLoan, closeLoan, findLoan, openLoanOf } from './loans.repository.ts';
import { schoolOf } from './school-of-class.ts';

export interface KitPlace { readonly classId: string; readonly kitId: string }
type Answer = Record<string, never> | Refusal<ErrorCode>;

/** Out of the cupboard and back. The same loan id again changes nothing: the answer to the first may have been lost. */
@Injectable()
export class LendKit {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  lend(actor: Actor, { classId, kitId }: KitPlace, loan: { loanId: string; personIds: readonly string[] }): Promise<Answer> {
    return this.db.transaction(async (db) => {
      const kit = await lockKit(db, await schoolOf(db, classId), kitId);
      if (!kit) return refuse('resource.not-found');
      const known = await findLoan(db, loan.loanId);
      if (known) return known.kitId === kitId && known.classId === classId ? {} : refuse('resource.conflict');
      const personIds = [...new Set(loan.personIds)];
      if (!(await areAllPupilsOf(db, classId, personIds))) return refuse('resource.not-found');
      if (await openLoanOf(db, kitId)) return refuse('kit.is-lent');
      await addLoan(db, { id: loan.loanId, kitId, classId, lentBy: actor.personId, personIds });
      return {};
    });
  }

  takeBack(actor: Actor, { classId, kitId }: KitPlace, back: { loanId: string; shortages: readonly Shortage[]; note: string }): Promise<Answer> {
    return this.db.transaction(async (db) => {
      const kit = await lockKit(db, await schoolOf(db, classId), kitId);
      const loan = await findLoan(db, back.loanId);
      if (!kit || loan?.kitId !== kitId) return refuse('resource.not-found');
      if (loan.returned) return {};
      const counted = countedShortages(kit.contents, back.shortages);
      if (!counted.ok) return counted;
      await closeLoan(db, back.loanId, actor.personId, counted.value, back.note);
      await setShortages(db, kitId, counted.value);
      return {};
    });
  }
}
