import { Injectable } from '@nestjs/common';
import type { ErrorCode, UploadPurpose } from '@kindling/contracts';
import type { Refusal } from '@kindling/kernel';
import type { Access, Actor } from '@kindling/platform-api';
import type { EntityManager } from 'typeorm';

/** For `within(...)` and `atPlace(...)` of a purpose: how the context finds what files are brought to. */
export const ofPlace = <S>(find: (db: EntityManager, placeId: string) => Promise<S>) => ({ params }: { params: { placeId: string } }, db: EntityManager): Promise<S> => find(db, params.placeId);

/** What a context says of the files that it takes. What becomes of a whole one is the context's own: it fetches it with `Uploads`. */
export interface PurposeRules {
  /** Asked with `{ params: { placeId } }`, when a file is announced and again with each part. */
  readonly access: Access;
  readonly mostBytes: number;
  readonly tooBig: ErrorCode;
  /** Whether there is room for one more, before anybody sends megabytes in vain. Judged again when the file is taken. */
  readonly room?: (db: EntityManager, placeId: string, size: number, actor: Actor) => Promise<Refusal<ErrorCode> | null>;
}

/** Contexts say at the start what files they take; one that nobody has spoken for is refused. */
@Injectable()
export class UploadPurposes {
  private readonly rules = new Map<UploadPurpose, PurposeRules>();

  register(purpose: UploadPurpose, rules: PurposeRules): void {
    if (this.rules.has(purpose)) throw new Error(`two contexts take ${purpose}`);
    this.rules.set(purpose, rules);
  }
  rulesOf(purpose: UploadPurpose): PurposeRules {
    const rules = this.rules.get(purpose);
    if (!rules) throw new Error(`nobody takes ${purpose}`);
    return rules;
  }
  mostBytes(): number { return Math.max(...[...this.rules.values()].map(({ mostBytes }) => mostBytes)); }
}
