import { ok, refuse, type Result } from '@kindling/kernel';
import { ByteLine } from './byte-line.ts';
import type { Link } from './byte-port.ts';
import { emptyTrace, finished, heard, type SerialTrace } from './serial-trace.ts';

export interface Recording {
  readonly baud: number;
  /** Bytes to text; a sign cut in two between calls is the decoder's business. */
  readonly decode: (bytes: Uint8Array) => string;
  readonly onTrace: (trace: SerialTrace) => void;
  /** Asked about ten times a second. */
  readonly stopped: () => boolean;
}
const lookEveryMs = 100;

/**
 * Resets the board, so that the trace begins where its program begins, and writes down what it says until it is stopped.
 * The boot loader is silent for one to two seconds first. The port comes closed and is closed afterwards.
 * @returns the whole trace. Refusals: `port-busy`, `port-lost`; what was heard until then has been told by `onTrace`.
 */
export async function recordTrace(link: Link, { baud, decode, onTrace, stopped }: Recording): Promise<Result<SerialTrace, 'port-busy' | 'port-lost'>> {
  const { port, time } = link;
  const opened = await port.open(baud).then(() => true, () => false);
  if (!opened) return refuse('port-busy');
  let trace = emptyTrace(baud);
  try {
    await new ByteLine(link).resetBoard();
    const start = time.now();
    while (!stopped()) {
      const next = await listen(link, trace, decode, start);
      if (next !== trace) onTrace(next);
      trace = next;
    }
    return ok(finished(trace));
  } catch {
    onTrace(finished(trace));
    return refuse('port-lost');
  } finally {
    await port.close().catch(() => undefined);
  }
}

/** A tenth of a second in one go, so that a talkative board does not redraw the page at every byte. */
async function listen({ port, time }: Link, trace: SerialTrace, decode: Recording['decode'], start: number): Promise<SerialTrace> {
  const end = time.now() + lookEveryMs;
  let after = trace;
  for (let left = lookEveryMs; left > 0; left = end - time.now()) {
    const bytes = await port.read(left);
    if (bytes.length > 0) after = heard(after, decode(bytes), Math.round(time.now() - start));
  }
  return after;
}
