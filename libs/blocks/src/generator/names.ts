/** Words that a pupil's name must not be: C++ and the Arduino core would take them. */
const taken = new Set((
  'alignas alignof and and_eq asm auto bitand bitor bool break case catch char class compl const constexpr continue decltype default delete do double else enum explicit export extern false float for friend goto if inline int long mutable namespace new noexcept not nullptr operator or private protected public register return short signed sizeof static struct switch template this throw true try typedef typeid typename union unsigned using virtual void volatile wchar_t while xor ' +
  'setup loop main Serial String HIGH LOW INPUT OUTPUT INPUT_PULLUP LED_BUILTIN pinMode digitalWrite digitalRead analogRead analogWrite delay millis micros min max abs round sq constrain map random tone noTone F PI bit byte boolean word A0 A1 A2 A3 A4 A5 B0 B1 DEFAULT EXTERNAL interrupts yield init').split(' '));

/** Keeps good names; others (Chinese, spaces, taken words) become `name_1`, `name_2` … with a comment that tells. */
export class Names {
  private readonly known = new Map<string, string>();

  of(wanted: string): string {
    const key = wanted.trim();
    const known = this.known.get(key);
    if (known) return known;
    const plain = /^[A-Za-z][A-Za-z0-9_]{0,31}$/.test(key) && !taken.has(key);
    const name = plain && ![...this.known.values()].includes(key) ? key : `name_${this.known.size + 1}`;
    this.known.set(key, name);
    return name;
  }
  /** Comments for the names that had to change; line breaks and comment ends cannot get out. */
  explained(): string[] {
    return [...this.known].filter(([key, name]) => key !== name).map(([key, name]) => `// ${name}: ${key.replace(/[^\p{L}\p{N} _-]/gu, ' ').slice(0, 40)}`);
  }
}

/** A C++ text literal; anything beyond printable ASCII travels as its UTF-8 bytes in octal. */
export function textLiteral(text: string): string {
  const safe = encodeURIComponent(text.slice(0, 120)).replace(/%([0-9A-F]{2})/g, (_, hex: string) => `\\${parseInt(hex, 16).toString(8).padStart(3, '0')}`);
  return `"${safe}"`;
}

/** A number that C++ reads as the pupil wrote it; null when it is none. */
export function numberLiteral(text: string): string | null {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || Math.abs(value) > 4_294_967_295) return null;
  if (Number.isInteger(value)) return Math.abs(value) > 32_767 ? `${value}L` : String(value);
  return String(Number(value.toFixed(6)));
}
