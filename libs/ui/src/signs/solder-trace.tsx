export interface TraceMark { readonly id: string; readonly done: boolean; readonly current: boolean }

/** Progress as a solder trace that reaches the next pad. */
export function SolderTrace({ marks, label }: { marks: readonly TraceMark[]; label: string }) {
  const gap = 26;
  const width = Math.max(1, marks.length - 1) * gap + 24;
  const reached = marks.reduce((last, mark, index) => (mark.done ? index : last), -1);
  return (
    <svg viewBox={`0 0 ${width} 24`} width={Math.min(width, 420)} role="img" aria-label={label} style={{ maxWidth: '100%' }}>
      <path d={`M12 12H${width - 12}`} stroke="var(--bench-line)" strokeWidth="4" />
      {reached > 0 && <path d={`M12 12H${12 + reached * gap}`} stroke="var(--bench-copper)" strokeWidth="4" />}
      {marks.map((mark, index) => (
        <circle key={mark.id} cx={12 + index * gap} cy="12" r={mark.current ? 9 : 7} fill={mark.done ? 'var(--bench-copper)' : 'var(--bench-surface)'}
          stroke={mark.current ? 'var(--bench-board)' : mark.done ? 'var(--bench-copper)' : 'var(--bench-control-border)'} strokeWidth={mark.current ? 4 : 2} />
      ))}
    </svg>
  );
}
