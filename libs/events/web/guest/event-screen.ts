import type { ResponseOf } from '@kindling/contracts';
import { h } from '@kindling/ui/light';
import { ask } from './ask.ts';
import { openFamily } from './family-screen.ts';
import { answerButtons, calendarLine, contactLine, facts, failed, screen } from './parts.ts';
import { pick, t } from './words.ts';

/** Made once for this visit: a tap whose answer was lost is the same family when it comes again. */
const newGuestId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.prototype.map.call(bytes, (byte: number) => (byte < 16 ? '0' : '') + byte.toString(16)).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** `/events/:eventId`: read without an account, answered with one tap. */
export async function openEvent(eventId: string): Promise<void> {
  const again = (): void => void openEvent(eventId);
  try {
    showEvent(await ask('families.event', { params: { eventId } }), newGuestId());
  } catch (thrown) { failed(thrown, again, t('events')); }
}
type Shown = ResponseOf<'families.event'>;
const picturesAt = (event: Shown, photoId: string, size: string): string => `/api/public/events/${event.id}/photos/${photoId}/${size}`;
/** Small ones, loaded when they come into view; a tap opens the large one. */
function pictures(event: Shown): Node[] {
  const photos = event.photos.map((photo) => h('figure', {}, h('a', { href: picturesAt(event, photo.id, 'large') }, h('img', { src: picturesAt(event, photo.id, 'small'), alt: pick(photo.caption), loading: 'lazy', width: photo.width, height: photo.height })), h('figcaption', {}, pick(photo.caption))));
  const papers = event.materials.map((paper) => h('li', {}, h('a', { href: `/api/public/events/${event.id}/materials/${paper.id}` }, `${paper.name} (PDF)`)));
  return [...(photos.length > 0 ? [h('h2', {}, t('photos')), h('div', { class: 'photos' }, ...photos)] : []), ...(papers.length > 0 ? [h('h2', {}, t('materials')), h('ul', {}, ...papers)] : [])];
}
function showEvent(event: Shown, guestId: string): void {
  const send = async (coming: boolean, heads: number): Promise<void> => {
    const { token } = await ask('families.come-as-guest', { params: { eventId: event.id }, body: { guestId, coming, heads } });
    history.replaceState(null, '', `/e/${token}`);
    await openFamily(token);
  };
  screen(() => showEvent(event, guestId), pick(event.title), facts(event), answerButtons({ event, heads: 1, send }), h('p', { class: 'text' }, pick(event.text)), contactLine(event), calendarLine(event), ...pictures(event), h('p', {}, h('a', { href: '/e' }, t('code-title'))));
}
