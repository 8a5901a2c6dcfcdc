import type { ContestScoreOperation } from '@kindling/contracts';
import { contestLimits } from '@kindling/contracts/light';
import { api, ApiFailure, newId } from '@kindling/platform-web';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isComplete, sheetsOf, type Rubric, type Sheet } from '../../domain/index.ts';
import { emptySheet, joined, settle, takeIn, writeCell, type SheetLog } from './sheet-log.ts';

const AGAIN_MS = 3000;
/** The link is a secret that stays in the address; the sheet is found by a part of it. */
const keyOf = (token: string): string => `kindling.sheet.${token.slice(0, 12)}`;
const read = (token: string): SheetLog => ({ ...emptySheet, ...(JSON.parse(localStorage.getItem(keyOf(token)) ?? '{}') as Partial<SheetLog>) });

/** Every click is stored here first and sent when there is a network, as often as it takes: the server counts each once. */
export function useSheet(token: string, fromServer: readonly ContestScoreOperation[] | undefined) {
  const [sheet, setSheet] = useState<SheetLog>(() => read(token));
  const sending = useRef(false);
  const change = useCallback((act: (before: SheetLog) => SheetLog) => {
    // Another tab may have written since.
    const after = act(read(token));
    localStorage.setItem(keyOf(token), JSON.stringify(after));
    setSheet(after);
    return after;
  }, [token]);

  const send = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    try {
      for (let now = read(token); now.waiting.length > 0;) {
        const operations = now.operations.filter(({ id }) => now.waiting.includes(id)).slice(0, contestLimits.operationsAtOnce);
        const { known, refused } = await api('judging.scores', { params: { token }, body: { operations } });
        now = change((before) => settle(before, known, refused));
      }
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
    } finally {
      sending.current = false;
    }
  }, [token, change]);

  useEffect(() => { if (fromServer) change((before) => takeIn(before, fromServer)); }, [fromServer, change]);
  useEffect(() => {
    const timer = setInterval(() => void send(), AGAIN_MS);
    const now = () => void send();
    const other = (event: StorageEvent) => { if (event.key === keyOf(token)) setSheet((mine) => joined(mine, read(token))); };
    window.addEventListener('online', now);
    window.addEventListener('storage', other);
    return () => { clearInterval(timer); window.removeEventListener('online', now); window.removeEventListener('storage', other); };
  }, [token, send]);

  const write = (entryId: string, cell: string, value: number | null, remark: string | null) => {
    change((before) => writeCell(before, newId(), { entryId, cell, value, remark }));
    void send();
  };
  const sheets = useMemo(() => new Map(sheetsOf(sheet.operations.map((operation) => ({ ...operation, judgeId: '' }))).map((each) => [each.entryId, each])), [sheet]);
  return { sheets, waiting: sheet.waiting.length, refused: sheet.refused.length, operations: sheet.operations.length, write };
}
export type JudgeSheet = ReturnType<typeof useSheet>;

export type Progress = 'none' | 'some' | 'done';
export function progressOf(rubric: Rubric, sheet: Sheet | undefined): Progress {
  if (!sheet || sheet.scores.size === 0) return 'none';
  return isComplete(rubric, sheet.scores) ? 'done' : 'some';
}
