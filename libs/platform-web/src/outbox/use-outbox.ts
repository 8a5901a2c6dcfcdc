import type { OperationPayload, OperationType } from '@kindling/contracts';
import { useCallback, useEffect, useState } from 'react';
import { useMe } from '../session/queries.ts';
import { openOutbox, type Draft, type OutboxCounts, type PersonOutbox } from './person-outbox.ts';

const opened = new Map<string, Promise<PersonOutbox>>();
/** The outbox of a person, opened once for the page. */
export function outboxOf(personId: string): Promise<PersonOutbox> {
  const known = opened.get(personId) ?? openOutbox(personId);
  opened.set(personId, known);
  return known;
}

export function useOutbox() {
  const personId = useMe().data?.id ?? null;
  const [counts, setCounts] = useState<OutboxCounts>({ waiting: 0, refused: 0 });
  const [rejected, setRejected] = useState<readonly { opId: string; type: string; code: string }[]>([]);
  useEffect(() => {
    if (!personId) return;
    let close = (): void => undefined;
    let gone = false;
    void outboxOf(personId).then((outbox) => {
      if (gone) return;
      const read = () => { setCounts(outbox.counts()); void outbox.refused().then(setRejected); };
      read();
      close = outbox.onChange(read);
    });
    return () => { gone = true; close(); };
  }, [personId]);
  const enqueue = useCallback(async <T extends OperationType>(type: T, payload: OperationPayload<T>): Promise<void> => {
    if (personId) await (await outboxOf(personId)).enqueue(type, payload);
  }, [personId]);
  return { enqueue, pendingCount: counts.waiting, rejected };
}

export const saveDraft = async (draft: Draft): Promise<void> => (await outboxOf(draft.personId)).saveDraft(draft);
export const loadDraft = async (personId: string, exerciseId: string): Promise<Draft | null> => (await outboxOf(personId)).loadDraft(exerciseId);
