import type { Work } from '@kindling/contracts';
import { historyReducer, mostSteps, startHistory, stepsAround, type BenchHistory, type HistoryAction } from './bench-history.ts';
import { startBench } from './workbench-state.ts';

const work: Work = { source: { mode: 'text', code: '0' }, diagram: { version: 1, parts: [{ id: 'uno', type: 'wokwi-arduino-uno', left: 0, top: 0 }], connections: [] } };
const fresh = () => startHistory(startBench(work, 'head'));
const type = (code: string): HistoryAction => ({ do: 'edit-source', source: { mode: 'text', code } });
const wire = (...ends: string[]): HistoryAction => ({ do: 'edit-diagram', diagram: { ...work.diagram, connections: ends.map((end) => ['uno:13', end, 'green', []]) } });
/** Each action so long after the one before. */
const after = (history: BenchHistory, actions: readonly HistoryAction[], gapMs = 5000): BenchHistory => actions.reduce((now, action, at) => historyReducer(now, { action, at: (at + 1) * gapMs }), history);
const code = ({ bench }: BenchHistory) => ('code' in bench.work.source ? bench.work.source.code : 'blocks');

describe('the history of the bench', () => {
  it('goes back and forward through text, wires and blocks alike, and counts each as an edit to be saved', () => {
    const made = after(fresh(), [type('1'), wire('uno:GND.1'), type('2')]);
    const [once, twice] = [after(made, [{ do: 'undo' }]), after(made, [{ do: 'undo' }, { do: 'undo' }])];
    expect([code(once), once.bench.work.diagram.connections.length]).toEqual(['1', 1]);
    expect([code(twice), twice.bench.work.diagram.connections.length, twice.bench.edits, twice.bench.parentId]).toEqual(['1', 0, 5, 'head']);
    expect(after(twice, [{ do: 'redo' }, { do: 'redo' }]).bench.work).toEqual(made.bench.work);
  });
  it('does nothing at either end', () => {
    const made = fresh();
    expect(after(made, [{ do: 'undo' }, { do: 'redo' }])).toBe(made);
  });
  it('takes letters typed in a row as one step, and a pause or another kind of change as a new one', () => {
    const typed = after(fresh(), [type('1'), type('12'), type('123')], 200);
    expect(code(after(typed, [{ do: 'undo' }]))).toBe('0');
    expect(after(fresh(), [type('1'), wire('uno:GND.1'), type('2')], 200).before).toHaveLength(3);
    expect(after(fresh(), [type('1'), type('12')], 1500).before).toHaveLength(2);
  });
  it('keeps two quick wires apart, but a part that is dragged together', () => {
    expect(after(fresh(), [wire('uno:12'), wire('uno:12', 'uno:11')], 100).before).toHaveLength(2);
    const drag = [5, 10, 15].map((left): HistoryAction => ({ do: 'edit-diagram', diagram: { ...work.diagram, parts: [{ id: 'uno', type: 'wokwi-arduino-uno', left, top: 0 }] } }));
    expect(after(fresh(), drag, 100).before).toHaveLength(1);
  });
  it('forgets what was undone when something new is made, and never a save', () => {
    const undone = after(fresh(), [type('1'), type('2'), { do: 'undo' }]);
    expect(after(undone, [{ do: 'saved', revisionId: 'r' }]).after).toHaveLength(1);
    expect(after(undone, [wire('uno:12')]).after).toHaveLength(0);
  });
  it('brings the blocks back after going on in text, and the way back to them after redo', () => {
    const blocks = startHistory(startBench({ ...work, source: { mode: 'blocks', blocks: {} } }, null));
    const inText = after(blocks, [{ do: 'continue-in-text', code: 'x' }]);
    const back = after(inText, [{ do: 'undo' }]);
    expect(back.bench.work.source.mode).toBe('blocks');
    expect(after(back, [{ do: 'redo' }]).bench.blocksBefore).toEqual({ mode: 'blocks', blocks: {} });
  });
  it('undoes a restored version without giving up the place in the tree', () => {
    const restored = after(fresh(), [{ do: 'replace', work: { ...work, source: { mode: 'text', code: 'old' } }, parentId: 'head', replaces: [] }]);
    const back = after(restored, [{ do: 'saved', revisionId: 'newer' }, { do: 'undo' }]);
    expect([code(back), back.bench.parentId]).toEqual(['0', 'newer']);
  });
  it('finds its place again when the work was left a few steps before or after the steps were kept', () => {
    const made = after(fresh(), [type('1'), type('2'), type('3'), { do: 'undo' }]);
    const kept = { before: made.before, at: { work: made.bench.work, blocksBefore: null }, after: made.after };
    const texts = (left: BenchHistory) => { const { before, after: next } = stepsAround(left.bench, kept); return [before, next].map((steps) => steps.map(({ work: { source } }) => ('code' in source ? source.code : ''))); };
    expect(texts(made)).toEqual([['0', '1'], ['3']]);
    expect(texts(after(made, [{ do: 'undo' }, { do: 'undo' }]))).toEqual([[], ['3', '2', '1']]);
    expect(texts(after(made, [{ do: 'redo' }]))).toEqual([['0', '1', '2'], []]);
    expect(texts(after(made, [type('new')]))).toEqual([['0', '1', '2'], []]);
  });
  it('is bounded, and goes on where it was kept', () => {
    const many = after(fresh(), Array.from({ length: 50 }, (_, at) => type(String(at + 1))));
    expect(many.before).toHaveLength(mostSteps);
    const reopened = startHistory(startBench(many.bench.work, 'r'), JSON.parse(JSON.stringify({ before: many.before, after: many.after })) as BenchHistory);
    expect(code(after(reopened, [{ do: 'undo' }]))).toBe('49');
  });
});
