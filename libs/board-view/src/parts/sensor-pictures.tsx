const ink = '#16242E';
type Values = Readonly<Record<string, number>> | undefined;

/** A small board with a name, when no drawing says more. */
export function ModulePicture({ width, height, name, colour = '#1F5FA8' }: { width: number; height: number; name: string; colour?: string }) {
  return (
    <g>
      <rect x="1" y="1" width={width - 2} height={height - 8} rx="4" fill={colour} stroke={ink} />
      <text x={width / 2} y={height / 2} fontSize="9.5" fontWeight="700" textAnchor="middle" fill="#fff">{name}</text>
    </g>
  );
}
export function LdrPicture({ values }: { values: Values }) {
  const light = (values?.['light'] ?? 50) / 100;
  return (
    <g>
      <path d="M15 30v18M25 30v18" stroke="#8a949b" strokeWidth="2" />
      <circle cx="20" cy="18" r="15" fill={`hsl(45 ${30 + 50 * light}% ${55 + 35 * light}%)`} stroke={ink} />
      <path d="M10 14h6v6h-4v5h8v-9h6v9h6" fill="none" stroke="#B3261E" strokeWidth="2" />
    </g>
  );
}
export function SonarPicture({ values }: { values: Values }) {
  return (
    <g>
      <rect y="2" width="160" height="68" rx="4" fill="#1F5FA8" stroke={ink} />
      {[38, 122].map((x) => <g key={x}><circle cx={x} cy="36" r="27" fill="#c9ced1" stroke={ink} /><circle cx={x} cy="36" r="18" fill="#4A5A64" /></g>)}
      <text x="80" y="22" fontSize="9" textAnchor="middle" fill="#fff">{Math.round(values?.['distance'] ?? 100)} cm</text>
    </g>
  );
}
export function ClimatePicture({ values, height, blue }: { values: Values; height: number; blue: boolean }) {
  return (
    <g>
      <path d={`M14 ${height - 12}v12M24 ${height - 12}v12M34 ${height - 12}v12M44 ${height - 12}v12`} stroke="#8a949b" strokeWidth="2" />
      <rect x="4" y="2" width="50" height={height - 14} rx="4" fill={blue ? '#7DB4F0' : '#fff'} stroke={ink} />
      {[0, 1, 2].map((row) => <path key={row} d={`M12 ${12 + row * 9}h34`} stroke={ink} strokeWidth="2" strokeDasharray="5 3" />)}
      <text x="29" y={height - 30} fontSize="11" fontWeight="700" textAnchor="middle" fill={ink}>{Math.round(values?.['temperature'] ?? 24)}°C</text>
      <text x="29" y={height - 18} fontSize="10" textAnchor="middle" fill={ink}>{Math.round(values?.['humidity'] ?? 50)}%</text>
    </g>
  );
}
export function SoilPicture({ values }: { values: Values }) {
  const wet = (values?.['moisture'] ?? 50) / 100;
  return (
    <g>
      <path d="M18 26v44l5 8 5-8V26M32 26v44l5 8 5-8V26" fill="#dfe6ea" stroke={ink} transform="translate(-2 -2)" />
      <rect x="6" y="2" width="44" height="28" rx="3" fill="#18242B" />
      <rect x="12" y={76 - 40 * wet} width="32" height={40 * wet} fill="#1F5FA8" opacity="0.35" />
      <text x="28" y="20" fontSize="10" textAnchor="middle" fill="#fff">{Math.round(wet * 100)}%</text>
    </g>
  );
}
export function MotionPicture({ values }: { values: Values }) {
  const seen = (values?.['motion'] ?? 0) > 0;
  return <g><rect x="4" y="2" width="76" height="70" rx="4" fill="#0B6B4F" stroke={ink} /><circle cx="42" cy="36" r="27" fill={seen ? '#FFE9A8' : '#fff'} stroke={ink} /><path d="M42 9v54M15 36h54M23 17l38 38M61 17l-38 38" stroke="#c9ced1" /></g>;
}
export function ReceiverPicture() { return <g><path d="M13 44v18M23 44v18M33 44v18" stroke="#8a949b" strokeWidth="2" /><rect x="6" y="4" width="34" height="42" rx="4" fill={ink} /><circle cx="23" cy="22" r="11" fill="#3a4750" /></g>; }
export function BreadboardPicture({ width, height, pins }: { width: number; height: number; pins: readonly { x: number; y: number; name: string }[] }) {
  return (
    <g>
      <rect width={width} height={height} rx="4" fill="#f4f2ea" stroke="#c9ced1" />
      <rect x="4" y={height / 2 - 5} width={width - 8} height="10" fill="#e3e0d4" />
      {pins.map((pin) => <rect key={pin.name} x={pin.x - 2} y={pin.y - 2} width="4" height="4" fill={/^[tb]p/.test(pin.name) ? '#B3261E' : /^[tb]n/.test(pin.name) ? '#1F5FA8' : '#4A5A64'} />)}
    </g>
  );
}
export function NanoPicture({ on, led13 }: { on: boolean; led13: number }) {
  return (
    <g>
      <rect width="170" height="70" rx="3" fill="#1F5FA8" stroke={ink} /><rect x="-8" y="22" width="24" height="26" fill="#c9ced1" stroke={ink} />
      <rect x="78" y="22" width="26" height="26" fill={ink} transform="rotate(45 91 35)" /><text x="135" y="39" fontSize="12" fontWeight="700" textAnchor="middle" fill="#fff">NANO</text>
      <circle cx="44" cy="28" r="3.5" fill={on ? '#7FD67F' : '#e8edea'} /><circle cx="44" cy="42" r="3.5" fill={led13 > 0.02 ? '#F6C445' : '#e8edea'} />
    </g>
  );
}
