const ledColours: Readonly<Record<string, string>> = { red: '#d8352a', green: '#2a9d4a', yellow: '#e0a800', blue: '#2a6fd8', white: '#dfe6ea', orange: '#e0701a' };

/** Long leg A on the right, short leg C on the left; the flat side marks C. `glow` is 0 to 1. */
export function LedPicture({ colour, glow }: { colour: string; glow: number }) {
  const body = ledColours[colour] ?? '#d8352a';
  return (
    <g>
      {glow > 0.02 && <circle cx="20" cy="14" r={17 + 6 * glow} fill={body} opacity={0.16 + 0.3 * glow} />}
      <path d="M25 28v14M15 28v8q0 3 0 6" stroke="#8a949b" strokeWidth="2" fill="none" />
      <path d="M25 28l2 3-2 3" stroke="#8a949b" strokeWidth="1.5" fill="none" />
      <path d="M10 12a10 10 0 0 1 20 0v12H10Z" fill={body} opacity={0.45 + 0.55 * glow} stroke={body} strokeWidth="1.5" />
      <rect x="8" y="24" width="24" height="4" rx="1" fill={body} />
      <path d="M9.5 8v16" stroke="#16242E" strokeWidth="1.5" opacity="0.55" />
      {glow > 0.02 && <ellipse cx="19" cy="13" rx="5" ry="7" fill="#fff" opacity={0.35 + 0.5 * glow} />}
    </g>
  );
}

const bandColours = ['#16242E', '#7a4a20', '#c0392b', '#e67e22', '#f1c40f', '#2e8b57', '#1F5FA8', '#7d3c98', '#7C8790', '#ffffff'];

/** Colour bands of a 4-band resistor: two digits, multiplier, gold. */
export function bandsOf(ohms: number): readonly string[] {
  if (!Number.isFinite(ohms) || ohms < 1) return ['#16242E', '#16242E', '#16242E'];
  const power = Math.max(0, Math.floor(Math.log10(ohms)) - 1);
  const digits = Math.round(ohms / 10 ** power);
  return [Math.floor(digits / 10) % 10, digits % 10, Math.min(9, power)].map((digit) => bandColours[digit] ?? '#16242E');
}
export function ResistorPicture({ ohms }: { ohms: number }) {
  return (
    <g>
      <path d="M0 5.65h58.8" stroke="#8a949b" strokeWidth="2" />
      <rect x="13" y="0" width="33" height="11.3" rx="4" fill="#e3cfa4" stroke="#a08a58" strokeWidth="0.8" />
      {bandsOf(ohms).map((band, index) => <rect key={index} x={18 + index * 6} y="0" width="3.2" height="11.3" fill={band} />)}
      <rect x="40" y="0" width="2.5" height="11.3" fill="#b8902f" />
    </g>
  );
}

export function ButtonPicture({ pressed, colour }: { pressed: boolean; colour: string }) {
  const cap = colour === 'blue' ? '#2a6fd8' : colour === 'green' ? '#2a9d4a' : colour === 'black' ? '#16242E' : '#c0392b';
  return (
    <g>
      <path d="M0 13h12M55 13h12M0 32h12M55 32h12" stroke="#8a949b" strokeWidth="2.5" />
      <rect x="11" y="0" width="45" height="45" rx="4" fill="#4A5A64" stroke="#16242E" />
      <circle cx="33.5" cy="22.5" r="14" fill="#22303a" />
      <circle cx="33.5" cy="22.5" r={pressed ? 10 : 12} fill={cap} stroke="#16242E" strokeWidth={pressed ? 2 : 1} />
    </g>
  );
}

export function UnknownPicture({ type }: { type: string }) {
  return (
    <g>
      <rect width="60" height="40" rx="4" fill="none" stroke="#B3261E" strokeDasharray="4 3" />
      <text x="30" y="24" fontSize="7" textAnchor="middle" fill="#B3261E">{type.replace('wokwi-', '')}</text>
    </g>
  );
}
