import type { Operation } from '@kindling/contracts';
import { essence, readWorkFile, writeWorkFile } from './work-file.ts';

const id = (at: number) => `0190a000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const operation = (at: number, type = 'progress.answer', payload: unknown = {}): Operation => ({ opId: id(at), deviceSeq: at, schema: 1, type, payload, clientTime: '2026-05-01T14:03:00.000Z' });
const his = { id: id(900), name: '张小禾' };
const text = (changes: object = {}) => JSON.stringify({ ...writeWorkFile(his, '2026-05-01T14:03:00.000Z', [operation(2), operation(1)]), ...changes });

describe('a work file', () => {
  it('comes back with the same operations under the same ids, oldest first', () => {
    const read = readWorkFile(text(), his.id);
    expect(read.ok && read.value.operations.map((each) => each.opId)).toEqual([id(1), id(2)]);
  });
  it('is refused for anybody else, by name', () => {
    expect(readWorkFile(text(), id(901))).toEqual({ ok: false, code: 'work-file.other-person', params: { name: '张小禾' } });
  });
  it('of a newer program says so', () => {
    expect(readWorkFile(text({ version: 2 }), his.id)).toMatchObject({ code: 'work-file.newer' });
  });
  it.each([
    ['no JSON', 'hello'], ['a list', '[]'], ['another format', text({ format: 'other' })], ['no version', text({ version: 'one' })], ['no person', text({ person: null })], ['no operations', text({ operations: {} })],
    ['an operation without an id', text({ operations: [{ ...operation(1), opId: 'x' }] })], ['an operation of another schema', text({ operations: [{ ...operation(1), schema: 2 }] })], ['an operation without payload', text({ operations: [{ ...operation(1), payload: null }] })],
  ])('that is broken is refused whole: %s', (_, broken) => { expect(readWorkFile(broken, his.id)).toMatchObject({ code: 'work-file.unreadable' }); });
});

describe('the essence of work', () => {
  const revision = (at: number, projectId: string, revisionId: string) => operation(at, 'workshop.save-revision', { projectId, revisionId });
  it('is the newest version of each program with its hand-in, and the answers', () => {
    const all = [revision(1, 'p', 'r1'), revision(2, 'q', 's1'), operation(3, 'workshop.hand-in', { projectId: 'p', revisionId: 'r1' }), revision(4, 'p', 'r2'), operation(5, 'workshop.hand-in', { projectId: 'p', revisionId: 'r2' }), operation(6), operation(7, 'progress.time-on-task')];
    expect(essence(all).map((each) => each.deviceSeq)).toEqual([2, 4, 5, 6]);
  });
  it('keeps a hand-in whose version has arrived before', () => {
    expect(essence([operation(1, 'workshop.hand-in', { projectId: 'p', revisionId: 'r1' })])).toHaveLength(1);
  });
});
