/** Two hands, a thin line between them, and a light at the far end. */
export function LandingDrawing() {
  return (
    <svg viewBox="0 0 480 320" fill="none" stroke="var(--bench-text)" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <g className="perf" opacity="0.35">{Array.from({ length: 14 * 9 }, (_, at) => <circle key={at} cx={20 + (at % 14) * 34} cy={24 + Math.floor(at / 14) * 34} r="1.5" fill="var(--bench-text-2)" stroke="none" />)}</g>
      <path d="M30 214h86l18-18h44l10 14-30 16h60l36-22 14 14-46 44H112l-20 16H30Z" fill="var(--bench-surface)" />
      <rect x="206" y="118" width="92" height="62" rx="6" fill="var(--bench-board)" stroke="none" />
      <rect x="222" y="110" width="60" height="9" fill="var(--bench-text)" stroke="none" />
      <rect x="228" y="146" width="50" height="14" rx="2" fill="var(--bench-text)" stroke="none" />
      <path d="M260 112C262 60 320 96 350 92" stroke="var(--bench-copper)" />
      <path d="M236 112C220 30 360 20 372 92" stroke="var(--bench-text)" />
      <path d="M346 92V70a15 15 0 0 1 30 0v22Z" fill="#d8352a" stroke="#d8352a" />
      <path d="M361 40V22M392 52l14-14M330 52l-14-14M402 78h20M320 78h-18" stroke="var(--bench-signal)" strokeWidth="5" />
      <path d="M450 240h-70l-16-16-46 6-8 16 36 8-56 10-34-14-12 16 52 34h106l20 8h28Z" fill="var(--bench-surface)" />
      <path d="M40 290C140 310 300 276 440 300" stroke="var(--bench-copper)" strokeDasharray="2 10" />
    </svg>
  );
}
