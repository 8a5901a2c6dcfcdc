import { readableSigns } from '@kindling/kernel';

/** What a family shows at the door: a QR with the address of its answer, and seven signs beneath it for whoever cannot scan. */
export type PassReading =
  | { readonly is: 'family'; readonly replyId: string; /** On the list that this computer has. */ readonly known: boolean }
  | { readonly is: 'other-event' | 'slip' | 'unknown' | 'unreadable' };

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const passAddress = new RegExp(`/hold/(${uuid})/door\\?reply=(${uuid})$`, 'i');
const slipAddress = /\/e\/[A-Z0-9]{12,}$/i;

/** FNV-1a with a last stir, so that ids which follow one another do not look alike. Not a secret: a stranger at the door is seen. */
function mixed(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}
const signs = (from: number, count: number): string => Array.from({ length: count }, (_, at) => readableSigns[(from >>> (5 * at)) & 31]).join('');
const ofEvent = (eventId: string): string => signs(mixed(eventId.toLowerCase()), 2);
/** Two signs of the event, five of the answer. */
export const passCodeOf = (eventId: string, replyId: string): string => `${ofEvent(eventId)}-${signs(mixed(`${eventId} ${replyId}`.toLowerCase()), 5)}`;

/** Full-width signs come from a Chinese keyboard; a hand scanner types what is in the code. */
export function readPass(typed: string, eventId: string, replyIds: readonly string[]): PassReading {
  const plain = typed.normalize('NFKC').trim();
  const address = passAddress.exec(plain);
  if (address) {
    const [, event = '', replyId = ''] = address.map((each) => each.toLowerCase());
    return event === eventId.toLowerCase() ? { is: 'family', replyId, known: replyIds.includes(replyId) } : { is: 'other-event' };
  }
  if (slipAddress.test(plain)) return { is: 'slip' };
  const code = plain.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (code.length === 12 && [...code].every((sign) => readableSigns.includes(sign))) return { is: 'slip' };
  if (code.length !== 7 || ![...code].every((sign) => readableSigns.includes(sign))) return { is: 'unreadable' };
  if (!code.startsWith(ofEvent(eventId))) return { is: 'other-event' };
  const found = replyIds.filter((replyId) => passCodeOf(eventId, replyId) === `${code.slice(0, 2)}-${code.slice(2)}`);
  return found.length === 1 && found[0] ? { is: 'family', replyId: found[0], known: true } : { is: 'unknown' };
}
