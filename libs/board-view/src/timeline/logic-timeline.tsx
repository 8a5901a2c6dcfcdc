import type { Trace } from '@kindling/contracts';
import { boardWord, type BoardLanguage } from '../words.ts';
import './logic-timeline.css';

export interface TimelineProps {
  traces: readonly Trace[];
  expected?: readonly Trace[];
  fromMs: number;
  toMs: number;
  language: BoardLanguage;
  /** A vertical line at the moment that matters. */
  atMs?: number | null;
  marks?: readonly { atMs: number; label: { zh: string; en: string } }[];
}
const rowHeight = 26;
const labelWidth = 92;
const width = 520;

/** Square waves over time: seen above, expected dashed below, one pair for each signal. */
export function LogicTimeline({ traces, expected = [], fromMs, toMs, language, atMs = null, marks = [] }: TimelineProps) {
  const rows = traces.flatMap((trace, index) => [
    { trace, kind: 'seen' as const }, ...(expected[index] ? [{ trace: expected[index], kind: 'expected' as const }] : []),
  ]);
  const span = Math.max(1, toMs - fromMs);
  const x = (ms: number): number => labelWidth + ((Math.min(toMs, Math.max(fromMs, ms)) - fromMs) / span) * (width - labelWidth - 8);
  const height = rows.length * rowHeight + 30;
  return (
    <svg className="logic-timeline" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={traces.map((trace) => trace.name[language]).join(', ')}>
      {rows.map(({ trace, kind }, index) => (
        <g key={index} className={kind}>
          <text x="4" y={index * rowHeight + 18}>{`${trace.name[language]} ${expected.length > 0 ? boardWord(language, kind) : ''}`}</text>
          <path d={wave(trace, x, fromMs, toMs, index * rowHeight + 5)} />
        </g>
      ))}
      {marks.map((mark, index) => <g key={index} className="mark"><line x1={x(mark.atMs)} x2={x(mark.atMs)} y1="0" y2={height - 22} /><text x={x(mark.atMs) + 3} y="9">{mark.label[language]}</text></g>)}
      {atMs !== null && <line className="moment" x1={x(atMs)} x2={x(atMs)} y1="0" y2={height - 22} />}
      {ticks(fromMs, toMs).map((ms) => <text key={ms} className="tick" x={x(ms)} y={height - 8} textAnchor="middle">{(ms / 1000).toFixed(span < 1000 ? 2 : 1)}</text>)}
      <text className="tick" x="4" y={height - 8}>{boardWord(language, 'time')}</text>
    </svg>
  );
}

function wave(trace: Trace, x: (ms: number) => number, fromMs: number, toMs: number, top: number): string {
  const y = (level: 0 | 1): number => top + (level ? 2 : 16);
  const before = trace.edges.filter(([at]) => at <= fromMs).at(-1)?.[1] ?? 0;
  const inside = trace.edges.filter(([at]) => at > fromMs && at <= toMs);
  let path = `M${x(fromMs).toFixed(1)} ${y(before)}`;
  for (const [at, level] of inside) path += `H${x(at).toFixed(1)}V${y(level)}`;
  return `${path}H${x(toMs).toFixed(1)}`;
}

function ticks(fromMs: number, toMs: number): number[] {
  const span = toMs - fromMs;
  const step = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].find((each) => span / each <= 7) ?? 20_000;
  const first = Math.ceil(fromMs / step) * step;
  return Array.from({ length: Math.floor((toMs - first) / step) + 1 }, (_, index) => first + index * step);
}
