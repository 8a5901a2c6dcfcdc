import type { OperationPayload, OperationType } from '@kindling/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMe } from '../session/queries.ts';
import { openOutbox, type Draft, type KeptSteps, type OutboxCounts, type PendingOperation, type PersonOutbox } from './person-outbox.ts';

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

export interface Pending<T extends OperationType> { readonly opId: string; readonly payload: OperationPayload<T>; readonly refusedCode: string | null }
/** What of this type is only on this computer, or was refused by the server; `loaded` tells an empty list from one that is not read yet. */
export function usePending<T extends OperationType>(type: T): { readonly loaded: boolean; readonly pending: readonly Pending<T>[] } {
  const personId = useMe().data?.id ?? null;
  const [state, setState] = useState<{ loaded: boolean; pending: readonly PendingOperation[] }>({ loaded: false, pending: [] });
  useEffect(() => {
    if (!personId) return;
    let close = (): void => undefined;
    let gone = false;
    void outboxOf(personId).then((outbox) => {
      const read = () => void outbox.pending(type).then((pending) => { if (!gone) setState((before) => (before.loaded && before.pending.length === 0 && pending.length === 0 ? before : { loaded: true, pending })); });
      if (gone) return;
      read();
      close = outbox.onChange(read);
    });
    return () => { gone = true; close(); };
  }, [personId, type]);
  // The outbox holds what this very app put in under that type.
  return state as { loaded: boolean; pending: readonly Pending<T>[] };
}

/** Calls back each time when everything that waited has reached the server. */
export function useDrained(act: () => void): void {
  const { pendingCount } = useOutbox();
  const before = useRef(0);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (before.current > 0 && pendingCount === 0) latest.current();
    before.current = pendingCount;
  }, [pendingCount]);
}

export const saveDraft = async (draft: Draft): Promise<void> => (await outboxOf(draft.personId)).saveDraft(draft);
export const loadDraft = async (personId: string, exerciseId: string): Promise<Draft | null> => (await outboxOf(personId)).loadDraft(exerciseId);
export const saveSteps = async (personId: string, exerciseId: string, steps: KeptSteps): Promise<void> => (await outboxOf(personId)).saveSteps(exerciseId, steps);
export const loadSteps = async (personId: string, exerciseId: string): Promise<KeptSteps | null> => (await outboxOf(personId)).loadSteps(exerciseId);
