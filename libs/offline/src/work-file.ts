import type { Operation } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';

/** Work on its way by stick or by hand. Operations keep their ids, so that it does not matter which copy arrives first. */
export interface WorkFile {
  readonly format: 'kindling-work';
  readonly version: 1;
  readonly person: { readonly id: string; readonly name: string };
  readonly madeAt: string;
  readonly operations: readonly Operation[];
}
export type WorkFileRefusal = 'work-file.unreadable' | 'work-file.newer' | 'work-file.other-person';

export const writeWorkFile = (person: WorkFile['person'], madeAt: string, operations: readonly Operation[]): WorkFile => ({ format: 'kindling-work', version: 1, person, madeAt, operations });

/** A file may come from anywhere: nothing in it is believed, and it is taken only for its own pupil. */
export function readWorkFile(text: string, personId: string): Result<WorkFile, WorkFileRefusal> {
  const file = parsed(text);
  if (!isRecord(file) || file['format'] !== 'kindling-work') return refuse('work-file.unreadable');
  if (file['version'] !== 1) return refuse(typeof file['version'] === 'number' && file['version'] > 1 ? 'work-file.newer' : 'work-file.unreadable');
  const { person, operations, madeAt } = file;
  if (!isRecord(person) || typeof person['id'] !== 'string' || typeof person['name'] !== 'string' || typeof madeAt !== 'string') return refuse('work-file.unreadable');
  if (person['id'] !== personId) return refuse('work-file.other-person', { name: person['name'].slice(0, 40) });
  if (!Array.isArray(operations) || operations.length > mostOperations || !operations.every(isOperation)) return refuse('work-file.unreadable');
  return ok(writeWorkFile({ id: person['id'], name: person['name'] }, madeAt, [...operations].sort((a, b) => a.deviceSeq - b.deviceSeq)));
}
const mostOperations = 10_000;

/** What fits into a picture: the newest version of each program, its hand-in and the answers; minutes and visits stay behind. */
export function essence(operations: readonly Operation[]): readonly Operation[] {
  const newest = new Map<unknown, Operation>();
  for (const operation of operations) if (operation.type === 'workshop.save-revision' && isRecord(operation.payload)) newest.set(operation.payload['projectId'], operation);
  return operations.filter((operation) => (operation.type === 'workshop.save-revision' ? [...newest.values()].includes(operation) : operation.type === 'workshop.hand-in' ? isOfNewest(operation, newest) : operation.type === 'progress.answer'));
}
/** A hand-in of an older version could not be applied without that version. */
const isOfNewest = ({ payload }: Operation, newest: ReadonlyMap<unknown, Operation>): boolean => {
  const revision = isRecord(payload) ? newest.get(payload['projectId'])?.payload : undefined;
  return !isRecord(revision) || !isRecord(payload) || revision['revisionId'] === payload['revisionId'];
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isOperation = (value: unknown): value is Operation => isRecord(value) && typeof value['opId'] === 'string' && uuid.test(value['opId']) && Number.isInteger(value['deviceSeq']) && value['schema'] === 1
  && typeof value['type'] === 'string' && value['type'].length <= 64 && typeof value['clientTime'] === 'string' && isRecord(value['payload']);
