export type TokenKind = 'comment' | 'text' | 'number' | 'word' | 'arduino' | 'plain';
export interface CodeToken { readonly kind: TokenKind; readonly text: string }

const words = new Set('void int long float double bool boolean char byte unsigned const static if else for while do switch case break continue return true false include define'.split(' '));
const arduino = new Set('setup loop pinMode digitalWrite digitalRead analogRead analogWrite delay delayMicroseconds millis micros Serial begin print println HIGH LOW INPUT OUTPUT INPUT_PULLUP LED_BUILTIN tone noTone map constrain random'.split(' '));
const pattern = /(\/\/.*|\/\*.*?\*\/|\/\*.*)|("(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?)|(\b\d[\w.]*)|([A-Za-z_]\w*)|([^\w"'/]+|\/)/g;

/** Colours for a reading view; a line at a time is enough for sketches. */
export function tokensOf(line: string): CodeToken[] {
  return [...line.matchAll(pattern)].map(([text, comment, literal, number, name]): CodeToken => {
    if (comment) return { kind: 'comment', text };
    if (literal) return { kind: 'text', text };
    if (number) return { kind: 'number', text };
    return { kind: name && words.has(name) ? 'word' : name && arduino.has(name) ? 'arduino' : 'plain', text };
  });
}
