import { keypadKeys } from '@kindling/simulator';

const ink = '#16242E';
type Values = Readonly<Record<string, number>> | undefined;

/** A dial from 7 to 5 o'clock. */
export function KnobPicture({ values }: { values: Values }) {
  const angle = -135 + 270 * (values?.['position'] ?? 0.5);
  return (
    <g>
      <path d="M28 62v12M38 62v12M48 62v12" stroke="#8a949b" strokeWidth="2" />
      <rect x="6" y="2" width="64" height="62" rx="6" fill="#1F5FA8" stroke={ink} />
      <circle cx="38" cy="33" r="24" fill="#dfe6ea" stroke={ink} />
      <g transform={`rotate(${angle} 38 33)`}><circle cx="38" cy="33" r="17" fill="#4A5A64" /><path d="M38 33V14" stroke="#fff" strokeWidth="3" /></g>
    </g>
  );
}

export function SwitchPicture({ values }: { values: Values }) {
  const on = (values?.['position'] ?? 0) >= 0.5;
  return (
    <g>
      <path d="M10 24v10M20 24v10M30 24v10" stroke="#8a949b" strokeWidth="2" />
      <rect x="2" y="6" width="36" height="20" rx="2" fill="#c9ced1" stroke={ink} />
      <rect x="8" y="11" width="24" height="9" fill={ink} />
      <rect x={on ? 20 : 9} y="8" width="11" height="14" rx="1" fill="#4A5A64" stroke={ink} />
    </g>
  );
}

export function JoystickPicture({ values }: { values: Values }) {
  const [x, y] = [values?.['x'] ?? 0, values?.['y'] ?? 0];
  return (
    <g>
      <rect x="2" y="2" width="86" height="84" rx="6" fill="#18242B" stroke={ink} />
      <circle cx="45" cy="42" r="30" fill="#4A5A64" />
      <circle cx={45 + x * 12} cy={42 - y * 12} r="18" fill="#22303a" stroke="#7C8790" strokeWidth="2" />
    </g>
  );
}

export function KeypadPicture({ id, pressed }: { id: string; pressed: ReadonlySet<string> }) {
  return (
    <g>
      <rect x="2" y="2" width="146" height="146" rx="8" fill="#22303a" stroke={ink} />
      {keypadKeys.flatMap((row, y) => [...row].map((key, x) => (
        <g key={key}>
          <rect x={10 + x * 34} y={10 + y * 34} width="28" height="28" rx="4" fill={pressed.has(`${id}/${key}`) ? '#F6C445' : /\d/.test(key) ? '#1F5FA8' : '#B3261E'} />
          <text x={24 + x * 34} y={29 + y * 34} fontSize="15" fontWeight="700" textAnchor="middle" fill={pressed.has(`${id}/${key}`) ? ink : '#fff'}>{key}</text>
        </g>
      )))}
    </g>
  );
}

export const remoteKeys = [['power', 'menu', 'test'], ['plus', 'back', 'previous'], ['play', 'next', '0'], ['minus', 'c', '1'], ['2', '3', '4'], ['5', '6', '7'], ['8', '9', '']] as const;
const signs: Readonly<Record<string, string>> = { power: '⏻', menu: '☰', test: 'T', plus: '+', back: '↩', previous: '⏮', play: '▶', next: '⏭', minus: '−', c: 'C' };
export function RemotePicture({ id, pressed }: { id: string; pressed: ReadonlySet<string> }) {
  return (
    <g>
      <rect x="2" y="2" width="108" height="196" rx="12" fill={ink} />
      {remoteKeys.flatMap((row, y) => row.filter((key) => key !== '').map((key, x) => (
        <g key={key}>
          <circle cx={24 + x * 32} cy={24 + y * 25} r="10.5" fill={pressed.has(`${id}/${key}`) ? '#F6C445' : key === 'power' ? '#B3261E' : '#4A5A64'} />
          <text x={24 + x * 32} y={28 + y * 25} fontSize="11" textAnchor="middle" fill="#fff">{signs[key] ?? key}</text>
        </g>
      )))}
    </g>
  );
}
