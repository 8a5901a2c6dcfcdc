import type { LessonDraft } from '@kindling/contracts';
import { mergeDrafts, type Clash } from '../../domain/index.ts';

export interface Saved { readonly revision: number; readonly draft: LessonDraft; readonly by: string }
export type SaveAnswer = { readonly is: 'saved'; readonly revision: number } | { readonly is: 'changed-elsewhere' } | { readonly is: 'away' } | { readonly is: 'refused'; readonly code: string };
export interface DraftServer { save(save: { revision: number; saveId: string; draft: LessonDraft }): Promise<SaveAnswer>; load(): Promise<Saved | null> }
export interface Brought { readonly by: string; readonly doubled: readonly string[]; readonly clashes: readonly Clash[] }
export interface DraftState { readonly draft: LessonDraft; readonly revision: number; readonly status: 'saved' | 'changed' | 'saving' | 'away' | 'refused'; readonly brought: Brought | null; readonly refusedBecause: string | null }
/** What this computer keeps until the server has it. */
export interface Unsaved { readonly revision: number; readonly base: LessonDraft; readonly draft: LessonDraft }

/** One editor's hold on a draft: saves on top of what it knows, and brings both together when somebody else was quicker. */
export class DraftKeeper {
  private base: LessonDraft;
  private waiting: { readonly saveId: string; readonly draft: LessonDraft } | null = null;
  private busy = false;
  private readonly listeners = new Set<() => void>();
  private readonly server: DraftServer;
  private readonly newId: () => string;
  state: DraftState;

  constructor(saved: Saved, server: DraftServer, newId: () => string, unsaved: Unsaved | null = null) {
    this.server = server;
    this.newId = newId;
    this.base = saved.draft;
    this.state = { draft: saved.draft, revision: saved.revision, status: 'saved', brought: null, refusedBecause: null };
    if (unsaved) this.bring(unsaved.base, unsaved.draft, saved, unsaved.revision !== saved.revision);
  }

  subscribe = (listener: () => void): (() => void) => { this.listeners.add(listener); return () => { this.listeners.delete(listener); }; };
  snapshot = (): DraftState => this.state;
  unsaved = (): Unsaved | null => (this.state.status === 'saved' ? null : { revision: this.state.revision, base: this.base, draft: this.state.draft });

  change(next: (draft: LessonDraft) => LessonDraft): void {
    const draft = next(this.state.draft);
    if (draft !== this.state.draft) this.tell({ draft, status: 'changed', refusedBecause: null });
  }
  understood(): void { this.tell({ brought: null }); }

  /** Everything saved, or why not. */
  async save(): Promise<void> {
    if (this.busy || this.state.status === 'saved') return;
    this.busy = true;
    try {
      // A save whose answer was lost is sent again as it was, under its own id.
      this.waiting ??= { saveId: this.newId(), draft: this.state.draft };
      if (this.state.status !== 'away') this.tell({ status: 'saving' });
      await this.take(await this.server.save({ revision: this.state.revision, ...this.waiting }), this.waiting.draft);
    } finally {
      this.busy = false;
    }
  }

  private async take(answer: SaveAnswer, sent: LessonDraft): Promise<void> {
    if (answer.is === 'away') { this.tell({ status: 'away' }); return; }
    this.waiting = null;
    if (answer.is === 'refused') { this.tell({ status: 'refused', refusedBecause: answer.code }); return; }
    if (answer.is === 'saved') {
      this.base = sent;
      this.tell({ revision: answer.revision, status: this.state.draft === sent ? 'saved' : 'changed' });
      return;
    }
    const theirs = await this.server.load();
    if (theirs) this.bring(this.base, this.state.draft, theirs, true);
    else this.tell({ status: 'away' });
  }

  private bring(base: LessonDraft, mine: LessonDraft, theirs: Saved, told: boolean): void {
    const { draft, doubled, clashes } = mergeDrafts(base, mine, theirs.draft);
    this.base = theirs.draft;
    this.tell({ draft, revision: theirs.revision, status: 'changed', ...(told ? { brought: { by: theirs.by, doubled, clashes } } : {}) });
  }

  private tell(next: Partial<DraftState>): void {
    this.state = { ...this.state, ...next };
    for (const listener of this.listeners) listener();
  }
}
