const ink = '#16242E';
type Values = Readonly<Record<string, number>> | undefined;
export type Glow = (light: string) => number;

export function ServoPicture({ values }: { values: Values }) {
  return (
    <g>
      <path d="M2 50h26M2 60h26M2 70h26" strokeWidth="2.5" stroke="#8a949b" />
      <rect x="28" y="30" width="84" height="60" rx="4" fill="#1F5FA8" stroke={ink} />
      <path d="M22 38h8v44h-8zM110 38h8v44h-8z" fill="#1F5FA8" stroke={ink} />
      <circle cx="90" cy="60" r="20" fill="#dfe6ea" stroke={ink} />
      <g transform={`rotate(${90 - (values?.['angle'] ?? 90)} 90 60)`}><rect x="84" y="12" width="12" height="52" rx="6" fill="#fff" stroke={ink} /><circle cx="90" cy="60" r="4" fill={ink} /></g>
      <text x="52" y="65" fontSize="13" fontWeight="700" fill="#fff" textAnchor="middle">{Math.round(values?.['angle'] ?? 90)}°</text>
    </g>
  );
}

export function BuzzerPicture({ values }: { values: Values }) {
  const hz = values?.['hz'] ?? 0;
  return (
    <g>
      <path d="M27 58v16M37 58v16" stroke="#8a949b" strokeWidth="2" />
      <circle cx="32" cy="32" r="28" fill="#22303a" stroke={ink} /><circle cx="32" cy="32" r="6" fill="#0d1418" />
      <text x="44" y="54" fontSize="12" fill="#fff">+</text>
      {hz > 0 && <g fill="none" stroke="#A4530F" strokeWidth="2"><path d="M62 20a18 18 0 0 1 0 24" /><path d="M68 14a28 28 0 0 1 0 36" /></g>}
      {hz > 0 && <text x="32" y="20" fontSize="10" fontWeight="700" textAnchor="middle" fill="#F6C445">{Math.round(hz)} Hz</text>}
    </g>
  );
}

export function LcdPicture({ lines, light }: { lines: readonly string[] | undefined; light: boolean }) {
  return (
    <g>
      <rect width="302" height="132" rx="4" fill="#0B6B4F" stroke={ink} />
      <rect x="30" y="26" width="246" height="80" rx="3" fill={light ? '#8fc31f' : '#5a7a1c'} stroke={ink} strokeWidth="3" />
      {[0, 1].map((row) => <text key={row} x="40" y={60 + row * 34} fontSize="22.5" fontFamily="ui-monospace, Consolas, Menlo, monospace" xmlSpace="preserve" textLength="226" lengthAdjust="spacing" fill={ink}>{(lines?.[row] ?? '').padEnd(16, '\u00a0').replaceAll(' ', '\u00a0')}</text>)}
    </g>
  );
}

const segmentPaths: Readonly<Record<string, string>> = { A: 'M18 16h24', B: 'M44 18v24', C: 'M44 48v24', D: 'M18 74h24', E: 'M16 48v24', F: 'M16 18v24', G: 'M18 45h24' };
export function SegmentsPicture({ glow }: { glow: Glow }) {
  return (
    <g>
      <rect x="4" y="6" width="52" height="80" rx="3" fill="#22303a" stroke={ink} />
      {Object.entries(segmentPaths).map(([name, path]) => <path key={name} d={path} stroke={glow(name) > 0.02 ? '#ff5a4d' : '#3a4750'} strokeWidth="5" strokeLinecap="round" />)}
      <circle cx="51" cy="76" r="3" fill={glow('DP') > 0.02 ? '#ff5a4d' : '#3a4750'} />
    </g>
  );
}

export function RgbPicture({ glow }: { glow: Glow }) {
  const [r, g, b] = ['R', 'G', 'B'].map((light) => Math.round(255 * Math.min(1, glow(light))));
  const on = (r ?? 0) + (g ?? 0) + (b ?? 0) > 6;
  return (
    <g>
      <path d="M6 40v22M16 40v30M26 40v22M36 40v22" stroke="#8a949b" strokeWidth="2" />
      {on && <circle cx="21" cy="20" r="20" fill={`rgb(${r},${g},${b})`} opacity="0.35" />}
      <path d="M8 18a13 13 0 0 1 26 0v20H8Z" fill={on ? `rgb(${r},${g},${b})` : '#e8edea'} stroke="#7C8790" />
    </g>
  );
}

const colourOf = (packed: number): string => (packed === 0 ? '#dfe6ea' : `#${packed.toString(16).padStart(6, '0')}`);
export function PixelsPicture({ type, count, values }: { type: string; count: number; values: Values }) {
  const pixel = (index: number, x: number, y: number) => <g key={index}><circle cx={x} cy={y} r="7.5" fill={colourOf(values?.[String(index)] ?? 0)} stroke="#7C8790" /></g>;
  const all = Array.from({ length: count }, (_, index) => index);
  if (type === 'wokwi-neopixel') return <g><rect x="4" y="2" width="38" height="30" rx="3" fill="#fff" stroke={ink} />{pixel(0, 23, 17)}</g>;
  if (type === 'wokwi-led-ring') return <g><circle cx="65" cy="65" r="62" fill="#18242B" /><circle cx="65" cy="65" r="34" fill="var(--bench-surface, #fff)" />{all.map((index) => pixel(index, 65 + 48 * Math.sin((index / count) * 2 * Math.PI), 65 - 48 * Math.cos((index / count) * 2 * Math.PI)))}</g>;
  return <g><rect y="4" width="200" height="28" rx="3" fill="#18242B" />{all.map((index) => pixel(index, 14 + (index * 172) / Math.max(1, count - 1), 18))}</g>;
}

export function RelayPicture({ values }: { values: Values }) {
  const closed = (values?.['closed'] ?? 0) > 0;
  return (
    <g>
      <rect width="130" height="72" rx="4" fill="#18242B" stroke={ink} />
      <rect x="30" y="12" width="54" height="48" fill="#1F5FA8" stroke="#fff" strokeWidth="0.6" />
      <path d={closed ? 'M92 36l22 20' : 'M92 36l22 -20'} stroke="#F6C445" strokeWidth="3" /><circle cx="92" cy="36" r="3" fill="#fff" />
      <circle cx="18" cy="60" r="4" fill={closed ? '#7FD67F' : '#4A5A64'} />
      {['NC', 'COM', 'NO'].map((name, index) => <text key={name} x="120" y={19 + index * 20} fontSize="7" textAnchor="end" fill="#fff">{name}</text>)}
    </g>
  );
}

export function TurningPicture({ angle, label, speed }: { angle: number; label: string; speed?: number }) {
  return (
    <g>
      <circle cx="40" cy="36" r="34" fill="#c9ced1" stroke={ink} />
      <g transform={`rotate(${angle} 40 36)`}><rect x="36" y="8" width="8" height="56" rx="4" fill="#4A5A64" /><circle cx="40" cy="12" r="4" fill="#A4530F" /></g>
      <circle cx="40" cy="36" r="6" fill={ink} />
      <text x="40" y="79" fontSize="10" textAnchor="middle" fill="var(--bench-text, #16242E)">{speed === undefined ? label : `${label} ${Math.round(speed * 100)}%`}</text>
    </g>
  );
}
