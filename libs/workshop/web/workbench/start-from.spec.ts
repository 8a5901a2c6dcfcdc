import type { Work } from '@kindling/contracts';
import { startFrom, type Sources } from './start-from.ts';

const empty = { version: 1, parts: [], connections: [] } as const;
const work = (code: string): Work => ({ source: { mode: 'text', code }, diagram: { ...empty, parts: [], connections: [] } });
const starter: Work = { source: { mode: 'blocks', blocks: {} }, diagram: work('').diagram };
const head = (id: string, code: string) => ({ projectId: 'p', handIns: [], heads: [{ id, parentId: null, work: work(code), savedAt: '', deviceId: '' }] });
const draft = (code: string, parentId: string | null, lineage: string[] = []) => ({ personId: 'he', exerciseId: 'e', projectId: 'p', work: work(code), parentId, lineage });
const revision = (revisionId: string, code: string) => ({ projectId: 'p', classId: 'c', exerciseId: 'e', revisionId, parentId: null, work: work(code) });
const start = (sources: Partial<Sources>) => startFrom({ start: starter, project: null, draft: null, unsent: [], ...sources });
const codeOf = ({ work: { source } }: ReturnType<typeof start>) => (source.mode === 'text' ? source.code : 'blocks');

describe('opening the workbench', () => {
  it('begins with the starter, then with the server’s head', () => {
    expect(codeOf(start({}))).toBe('blocks');
    expect(start({ project: head('h', 'server') })).toMatchObject({ parentId: 'h', edits: 0, work: { source: { code: 'server' } } });
  });
  it('goes on with this computer’s work after a reload without network, although the copy of the head is old', () => {
    const started = start({ project: head('old', 'server'), draft: draft('mine', 'r2'), unsent: [revision('r1', 'less'), revision('r2', 'mine')] });
    expect([codeOf(started), started.edits]).toEqual(['mine', 0]);
  });
  it('goes on with it when everything was sent but the copy of the head is older still', () => {
    expect(codeOf(start({ project: head('old', 'server'), draft: draft('mine', 'r2', ['old', 'r1', 'r2']) }))).toBe('mine');
  });
  it('takes the server’s head when another computer went on', () => {
    expect(codeOf(start({ project: head('newer', 'server'), draft: draft('mine', 'r2', ['old', 'r2']) }))).toBe('server');
  });
  it('counts a draft with more than its revision as unsaved, so that a hand-in takes it along', () => {
    expect(start({ project: head('h', 'server'), draft: draft('server and more', 'h') }).edits).toBe(1);
    expect(start({ project: head('h', 'server'), draft: draft('server', 'h') }).edits).toBe(0);
    const [{ diagram, source }] = [work('server')];
    expect(start({ project: { ...head('h', 'server'), heads: [{ id: 'h', work: { diagram, source } }] }, draft: draft('server', 'h') }).edits).toBe(0);
    expect(start({ draft: draft('first words', null) }).edits).toBe(1);
  });
});
