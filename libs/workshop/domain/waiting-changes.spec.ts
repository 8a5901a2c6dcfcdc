import type { ProjectCard } from '@kindling/contracts';
import { withChanges } from './waiting-changes.ts';

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
