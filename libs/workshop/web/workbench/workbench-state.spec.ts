import type { Work } from '@kindling/contracts';
import { benchReducer, startBench } from './workbench-state.ts';

const work: Work = { source: { mode: 'blocks', blocks: {} }, diagram: { version: 1, parts: [], connections: [] } };

describe('the bench', () => {
  it('keeps the blocks when the pupil goes on in text, and brings them back', () => {
    const inText = benchReducer(startBench(work, null), { do: 'continue-in-text', code: 'void setup(){}' });
    expect(inText.work.source).toEqual({ mode: 'text', code: 'void setup(){}' });
    expect(benchReducer(inText, { do: 'back-to-blocks' }).work.source).toEqual(work.source);
  });
  it('remembers which revision the next one grows from', () => {
    expect(benchReducer(startBench(work, 'a'), { do: 'saved', revisionId: 'b' }).parentId).toBe('b');
  });
  it('counts every edit but not a save', () => {
    const edited = benchReducer(startBench(work, null), { do: 'edit-diagram', diagram: work.diagram });
    expect([edited.edits, benchReducer(edited, { do: 'saved', revisionId: 'x' }).edits]).toEqual([1, 1]);
  });
});
