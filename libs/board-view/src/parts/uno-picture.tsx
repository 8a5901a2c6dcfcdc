import { geometryOf } from '@kindling/wiring';

const headers = [{ x: 102, y: 3, width: 76 }, { x: 184, y: 3, width: 77 }, { x: 126, y: 186, width: 68 }, { x: 203, y: 186, width: 58 }];

/** The board: outline, USB and power sockets, headers, chip; `on` lights the power lamp, `led13` the built-in one. */
export function UnoPicture({ on, led13 }: { on: boolean; led13: number }) {
  return (
    <g>
      <path d="M8 0h246l8 8v24l10 10v110l-10 10v31l-8 8H8a6 6 0 0 1-6-6V6a6 6 0 0 1 6-6Z" fill="#0B6B4F" stroke="#083f30" />
      <rect x="-12" y="32" width="52" height="42" rx="2" fill="#c9ced1" stroke="#7C8790" />
      <rect x="-8" y="148" width="46" height="36" rx="3" fill="#22303a" />
      {headers.map(({ x, y, width }) => <rect key={`${x}-${y}`} x={x} y={y} width={width} height={12} rx="1" fill="#16242E" />)}
      {geometryOf({ type: 'wokwi-arduino-uno' }).pins.map((pin) => <rect key={pin.name} x={pin.x - 2} y={pin.y - 2} width="4" height="4" fill="#4A5A64" />)}
      <rect x="118" y="116" width="120" height="30" rx="3" fill="#16242E" />
      <circle cx="126" cy="131" r="3" fill="#4A5A64" />
      <text x="178" y="135" fill="#A9B8BF" fontSize="10" textAnchor="middle" fontFamily="monospace">ATMEGA328P</text>
      <text x="150" y="88" fill="#ffffff" fontSize="17" fontWeight="700" fontFamily="sans-serif">UNO</text>
      <text x="150" y="101" fill="#bfe3cc" fontSize="8" fontFamily="sans-serif">Kindling</text>
      <Lamp x={240} y={70} colour="#7FD67F" glow={on ? 1 : 0} name="ON" />
      <Lamp x={112} y={40} colour="#F6C445" glow={led13} name="L" />
      {['13', '12', '11', '10', '9', '8', '7', '6', '5', '4', '3', '2', '1', '0'].map((name) => {
        const pin = geometryOf({ type: 'wokwi-arduino-uno' }).pins.find((each) => each.name === name);
        return <text key={name} x={pin?.x} y="25" fill="#ffffff" fontSize="7" textAnchor="middle" fontFamily="sans-serif">{name}</text>;
      })}
      {['5V', 'A0', 'A1', 'A2', 'A3', 'A4', 'A5'].map((name) => {
        const pin = geometryOf({ type: 'wokwi-arduino-uno' }).pins.find((each) => each.name === name);
        return <text key={name} x={pin?.x} y="181" fill="#ffffff" fontSize="6" textAnchor="middle" fontFamily="sans-serif">{name}</text>;
      })}
      <text x="115.5" y="33" fill="#ffffff" fontSize="6" textAnchor="middle" fontFamily="sans-serif">GND</text>
      <text x="174" y="181" fill="#ffffff" fontSize="6" textAnchor="middle" fontFamily="sans-serif">GND</text>
    </g>
  );
}

function Lamp({ x, y, colour, glow, name }: { x: number; y: number; colour: string; glow: number; name: string }) {
  return (
    <g>
      <rect x={x - 4} y={y - 2.5} width="8" height="5" fill="#e8edea" />
      <rect x={x - 4} y={y - 2.5} width="8" height="5" fill={colour} opacity={glow} />
      <text x={x + 7} y={y + 3} fill="#ffffff" fontSize="7" fontFamily="sans-serif">{name}</text>
    </g>
  );
}
