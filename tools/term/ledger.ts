import type { LiveEvent } from '@kindling/contracts';

/** At which step of which lesson, in the words of the content's files. */
export interface At { readonly classId: string; readonly pupil: string; readonly lessonId: string; readonly stepId: string }
/** What a pupil did at a step, as it was sent and answered. Passed and failed checks are those of the answer to Check. */
export type Deed =
  | { readonly did: 'visited' | 'finished' | 'said' | 'hand-up' | 'hand-down' }
  | { readonly did: 'worked'; readonly seconds: number }
  | { readonly did: 'answered'; readonly itemId: string; readonly correct: boolean }
  | { readonly did: 'not-compiled'; readonly code: string }
  | { readonly did: 'checked'; readonly passed: readonly string[]; readonly failed: readonly string[] }
  | { readonly did: 'handed-in'; readonly handInId: string; readonly exerciseId: string };
export type StepDeed = At & Deed & { readonly at: number };

export interface Held { readonly liveId: string; readonly classId: string; readonly tutor: string; readonly openedAt: number; readonly log: readonly LiveEvent[] }
export interface Review { readonly handInId: string; readonly outcome: 'accepted' | 'try-again'; readonly at: number }
export interface Word { readonly liveId: string; readonly pupil: string; readonly present: boolean }
export interface KitDeed { readonly schoolId: string; readonly kitId: string; readonly did: 'added' | 'lent' | 'back' | 'filled'; readonly missing: number; readonly broken: number }
export interface Award { readonly credentialId: string; readonly schoolId: string; readonly at: number; revoked: boolean }
export interface Hours { readonly liveId: string; readonly tutor: string; readonly schoolId: string; state: 'confirmed' | 'approved' | 'rejected' }

/** Everything that happened, in the order in which the script saw it happen. Nothing here was read back from the product. */
export class Ledger {
  readonly opened: { readonly classId: string; readonly lessonId: string; readonly at: number }[] = [];
  readonly deeds: StepDeed[] = [];
  readonly held: Held[] = [];
  readonly words: Word[] = [];
  readonly reviews: Review[] = [];
  readonly kits: KitDeed[] = [];
  readonly awards: Award[] = [];
  readonly hours: Hours[] = [];
  /** Pupils who are in no list any more, by class. */
  readonly gone: { readonly classId: string; readonly pupil: string }[] = [];
  readonly spares = new Map<string, number>();

  private readonly byPupil = new Map<string, StepDeed[]>();
  private grouped = 0;
  /** What one pupil did, oldest first. */
  deedsOf(pupil: string): readonly StepDeed[] {
    for (; this.grouped < this.deeds.length; this.grouped += 1) {
      const deed = this.deeds[this.grouped];
      if (!deed) continue;
      const own = this.byPupil.get(deed.pupil);
      if (own) own.push(deed); else this.byPupil.set(deed.pupil, [deed]);
    }
    return this.byPupil.get(pupil) ?? [];
  }
  get events(): number { return this.opened.length + this.deeds.length + this.words.length + this.reviews.length + this.kits.length + this.awards.length + this.hours.length + this.held.reduce((sum, each) => sum + each.log.length, 0); }
}
