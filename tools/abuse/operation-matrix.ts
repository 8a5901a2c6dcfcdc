import { randomUUID } from 'node:crypto';
import { operationPayloads, type OperationResult, type OperationType } from '@kindling/contracts';
import { castOf, type Character } from '../rig/cast.ts';
import { knockJson } from '../rig/knock.ts';
import { openExercise, openLesson, plainWork, putProps, type Props } from '../rig/props.ts';
import type { Rig } from '../rig/rig.ts';
import type { Tally } from '../rig/verdict.ts';

interface OperationCase { readonly type: OperationType; readonly about: string; readonly payload: unknown; readonly mayApply: (who: Character) => boolean }

const ownPupil = (who: Character): boolean => who.role === 'pupil' && who.relation === 'own';
const onlyOwner = (who: Character): boolean => who.owner;

/** What each type of operation does in the own class; a type that is missing fails. */
function casesOf({ club }: Rig, { projectId, revisionId, free }: Props): OperationCase[] {
  const at = { classId: club.own.id, exerciseId: openExercise };
  const step = { classId: club.own.id, lessonId: openLesson, stepId: 'recall' };
  const revision = () => ({ ...at, revisionId: randomUUID(), parentId: null, work: plainWork });
  return [
    { type: 'workshop.save-revision', about: 'a project of their own', payload: { ...revision(), projectId: randomUUID() }, mayApply: ownPupil },
    { type: 'workshop.save-revision', about: "the owner's project", payload: { ...revision(), projectId }, mayApply: onlyOwner },
    { type: 'workshop.save-revision', about: "the owner's free project", payload: { ...revision(), exerciseId: null, projectId: free.sharedId, title: 'taken over' }, mayApply: onlyOwner },
    { type: 'workshop.rename-project', about: "the owner's", payload: { classId: club.own.id, projectId: free.sharedId, title: 'renamed' }, mayApply: onlyOwner },
    { type: 'workshop.share-project', about: "the owner's", payload: { classId: club.own.id, projectId: free.privateId, shared: true }, mayApply: onlyOwner },
    { type: 'workshop.delete-project', about: "the owner's", payload: { classId: club.own.id, projectId: free.privateId }, mayApply: onlyOwner },
    { type: 'workshop.bring-back-project', about: "the owner's", payload: { classId: club.own.id, projectId: free.privateId }, mayApply: onlyOwner },
    { type: 'workshop.hand-in', about: "the owner's work", payload: { ...at, handInId: randomUUID(), projectId, revisionId, note: '' }, mayApply: onlyOwner },
    { type: 'progress.step-visited', about: 'own class', payload: step, mayApply: ownPupil },
    { type: 'progress.step-done', about: 'own class', payload: { ...step, stepId: 'theory' }, mayApply: ownPupil },
    { type: 'progress.answer', about: 'own class', payload: { ...step, answerId: randomUUID(), answer: { kind: 'choice', itemId: 'q1', choiceId: 'a' } }, mayApply: ownPupil },
    { type: 'progress.time-on-task', about: 'own class', payload: { ...step, seconds: 30 }, mayApply: ownPupil },
  ];
}

/** Fresh ids for every try, so that one person's operation is not another's duplicate. */
const renewed = (payload: unknown): unknown => {
  const fresh = { ...(payload as Record<string, unknown>) };
  for (const name of ['revisionId', 'handInId', 'projectId', 'answerId']) if (name in fresh && name !== 'projectId' && !('handInId' in fresh && name === 'revisionId')) fresh[name] = randomUUID();
  return fresh;
};

export async function sendOperation(rig: Rig, cookie: string, type: string, payload: unknown, opId: string = randomUUID()): Promise<OperationResult | { outcome: 'none'; status: number }> {
  const body = { deviceId: randomUUID(), operations: [{ opId, deviceSeq: 1, schema: 1, type, payload, clientTime: new Date(0).toISOString() }] };
  const { status, text } = await knockJson(rig.url, 'POST', '/api/operations', cookie, body);
  const [result] = status === 200 ? (JSON.parse(text) as { results: OperationResult[] }).results : [];
  return result ?? { outcome: 'none', status };
}

export async function tryOperations(rig: Rig, tally: Tally): Promise<void> {
  const cases = casesOf(rig, await putProps(rig));
  for (const type of Object.keys(operationPayloads)) tally.expect(cases.some((each) => each.type === type), () => `operation ${type}: nobody has said who may send it`);
  for (const { type, about, payload, mayApply } of cases) {
    for (const who of castOf(rig).filter((each) => each.role !== 'visitor')) {
      const { cookie } = await rig.as(who.personId);
      const own = type === 'workshop.save-revision' && about.startsWith('a project') ? { ...(renewed(payload) as object), projectId: randomUUID() } : renewed(payload);
      const result = await sendOperation(rig, cookie, type, own);
      const applied = result.outcome === 'applied';
      tally.expect(result.outcome !== 'none' && applied === mayApply(who), () => `${who.name} sends ${type} (${about}): ${JSON.stringify(result)}, should be ${mayApply(who) ? 'applied' : 'rejected'}`);
    }
  }
}
