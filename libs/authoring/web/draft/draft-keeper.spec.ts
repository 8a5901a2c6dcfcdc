import type { LessonDraft } from '@kindling/contracts';
import { emptyDraft } from '../../domain/index.ts';
import { DraftKeeper, type SaveAnswer, type Saved } from './draft-keeper.ts';

const titled = (draft: LessonDraft, title: string): LessonDraft => ({ ...draft, lesson: { ...draft.lesson, title: { zh: title, en: title } } });
const goal = (draft: LessonDraft, word: string): LessonDraft => ({ ...draft, lesson: { ...draft.lesson, goal: { zh: word, en: word } } });

/** A server with one draft; `lose` swallows the next answer after the save was done. */
function server() {
  let stored: Saved = { revision: 1, draft: emptyDraft, by: 'she' };
  let last: { saveId: string; revision: number } | null = null;
  const ids: string[] = [];
  const holds = { stored: () => stored, ids, lose: false, write: (draft: LessonDraft) => { stored = { revision: stored.revision + 1, draft, by: 'she' }; } };
  return {
    holds,
    load: () => Promise.resolve(stored),
    save: ({ revision, saveId, draft }: { revision: number; saveId: string; draft: LessonDraft }): Promise<SaveAnswer> => {
      ids.push(saveId);
      const again = last?.saveId === saveId;
      if (!again && revision !== stored.revision) return Promise.resolve({ is: 'changed-elsewhere' });
      if (!again) { stored = { revision: revision + 1, draft, by: 'me' }; last = { saveId, revision: revision + 1 }; }
      if (holds.lose) { holds.lose = false; return Promise.resolve({ is: 'away' }); }
      return Promise.resolve({ is: 'saved', revision: stored.revision });
    },
  };
}
const keeperOf = (at: ReturnType<typeof server>) => { let next = 0; return new DraftKeeper(at.holds.stored(), at, () => `save-${(next += 1)}`); };

describe('an editor’s hold on a draft', () => {
  it('saves what was changed and says when it is safe', async () => {
    const at = server();
    const keeper = keeperOf(at);
    keeper.change((draft) => titled(draft, 'new'));
    expect(keeper.state.status).toBe('changed');
    await keeper.save();
    expect([keeper.state.status, at.holds.stored().draft.lesson.title.en]).toEqual(['saved', 'new']);
  });
  it('sends a save again under its own id when the answer was lost, and what came after it next', async () => {
    const at = server();
    const keeper = keeperOf(at);
    keeper.change((draft) => titled(draft, 'one'));
    at.holds.lose = true;
    await keeper.save();
    expect(keeper.state.status).toBe('away');
    keeper.change((draft) => titled(draft, 'two'));
    await keeper.save();
    await keeper.save();
    expect(at.holds.ids).toEqual(['save-1', 'save-1', 'save-2']);
    expect([keeper.state.status, at.holds.stored().draft.lesson.title.en]).toEqual(['saved', 'two']);
  });
  it('keeps both when somebody else was quicker, and says so', async () => {
    const at = server();
    const keeper = keeperOf(at);
    keeper.change((draft) => titled(draft, 'mine'));
    at.holds.write(goal(emptyDraft, 'theirs'));
    await keeper.save();
    expect(keeper.state.brought).toMatchObject({ by: 'she', clashes: [] });
    await keeper.save();
    expect(at.holds.stored().draft.lesson).toMatchObject({ title: { en: 'mine' }, goal: { en: 'theirs' } });
  });
  it('brings back what a closed window had not saved', async () => {
    const at = server();
    const before = { revision: 1, base: emptyDraft, draft: titled(emptyDraft, 'not yet saved') };
    const keeper = new DraftKeeper(at.holds.stored(), at, () => 'save', before);
    expect([keeper.state.draft.lesson.title.en, keeper.state.brought]).toEqual(['not yet saved', null]);
    await keeper.save();
    expect(at.holds.stored().draft.lesson.title.en).toBe('not yet saved');
  });
});
