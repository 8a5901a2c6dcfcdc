import type { ProjectCard } from '@kindling/contracts';
import { withChanges, withSaves } from './waiting-changes.ts';

const card = (id: string, over: Partial<ProjectCard> = {}): ProjectCard =>
  ({ id, title: id, ownerId: 'o', ownerName: 'O', savedAt: 'then', sharedAt: null, hidden: false, deletedAt: null, remixedFrom: null, remixCount: 0, diagram: null, ...over });
const lists = { mine: [card('a'), card('b', { sharedAt: 'then' })], deleted: [card('c', { deletedAt: 'then' })], shared: [card('x')] };

describe('projects with changes that wait', () => {
  it('stay as they are without any', () => { expect(withChanges(lists, {}, 'now')).toEqual(lists); });
  it('have the new title and are shared or taken back at once', () => {
    expect(withChanges(lists, { a: { title: 'lamp', shared: true }, b: { shared: false } }, 'now').mine).toMatchObject([{ title: 'lamp', sharedAt: 'now' }, { sharedAt: null }]);
  });
  it('move to the deleted ones and back; a deleted one is not shared', () => {
    const after = withChanges(lists, { b: { deleted: true }, c: { deleted: false } }, 'now');
    expect(after.mine.map((each) => each.id)).toEqual(['a', 'c']);
    expect(after.deleted).toMatchObject([{ id: 'b', deletedAt: 'now', sharedAt: null }]);
  });
});

describe('projects with saves that wait', () => {
  const work = (id: string) => ({ source: { mode: 'text' as const, code: '' }, diagram: { version: 1 as const, parts: [{ id, type: 'wokwi-led', left: 0, top: 0 }], connections: [] } });
  const save = (projectId: string, led: string, title = 'new') => ({ projectId, exerciseId: null, title, work: work(led) });
  const me = { id: 'o', name: 'O' };
  it('show what was begun without network first, as it was saved last', () => {
    const { mine } = withSaves(lists, [save('n', 'one'), save('m', 'led'), save('n', 'two')], me, 'now');
    expect(mine.map(({ id }) => id)).toEqual(['m', 'n', 'a', 'b']);
    expect(mine[1]).toMatchObject({ title: 'new', ownerName: 'O', sharedAt: null, diagram: work('two').diagram });
  });
  it('show the newest circuit of a known one, and leave exercises and deleted ones alone', () => {
    const shown = withSaves(lists, [save('a', 'mine'), { ...save('e', 'x'), exerciseId: '01-light-up' }, save('c', 'gone')], me, 'now');
    expect(shown.mine.map(({ id, diagram }) => [id, diagram?.parts[0]?.id])).toEqual([['a', 'mine'], ['b', undefined]]);
    expect(shown.deleted).toEqual(lists.deleted);
  });
});
