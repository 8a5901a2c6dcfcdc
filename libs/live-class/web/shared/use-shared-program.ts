import type { WrittenSource } from '@kindling/contracts';
import { useEffect, useRef, useState } from 'react';
import { mayWrite, type SharedProgram } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { sourceOf } from '../../domain/index.ts';
import { bodyOf } from './program-of.ts';
import { SharedWriter } from './shared-writer.ts';

/** Text follows the hand; blocks are sent when they have come to rest. */
const GATHER_MS = { blocks: 1000, text: 400, python: 400 } as const;

/** What this person sees of the shared program and, with the pen in hand, how they change it. */
export function useSharedProgram(room: LiveRoom, shared: SharedProgram, myId: string) {
  const writing = room.state.phase.is === 'open' && mayWrite(room.state, shared, myId);
  const [turn, setTurn] = useState(0);
  const [draft, setDraft] = useState<string | null>(null);
  const [lost, setLost] = useState(false);
  const writer = useRef<SharedWriter | null>(null);
  const latest = useRef(shared);
  latest.current = shared;
  const { give } = room;
  useEffect(() => {
    setDraft(null);
    if (!writing) return;
    const { id: shareId, body, version, format } = latest.current;
    const mine = new SharedWriter({ shareId, body, version }, (edit) => give('share.edit', edit), GATHER_MS[format], () => { setLost(true); setTurn((now) => now + 1); });
    writer.current = mine;
    return () => { mine.stop(); writer.current = null; };
  }, [writing, shared.id, turn, give]);

  const write = (source: WrittenSource): void => {
    const body = bodyOf(source);
    setLost(false);
    setDraft(body);
    writer.current?.write(body);
  };
  const body = writing ? (draft ?? shared.body) : shared.body;
  return {
    writing, lost, source: useSource(shared.format, body), editorKey: `${shared.id}-${String(writing)}-${turn}`,
    write: writing ? write : null, point: (at: number) => writer.current?.point(at),
  };
}

/** The same object as long as the text is the same, so that a block editor draws only what is new. */
function useSource(format: SharedProgram['format'], body: string): WrittenSource {
  const kept = useRef<{ format: SharedProgram['format']; body: string; source: WrittenSource } | null>(null);
  if (kept.current?.body !== body || kept.current.format !== format) kept.current = { format, body, source: sourceOf(format, body) };
  return kept.current.source;
}
