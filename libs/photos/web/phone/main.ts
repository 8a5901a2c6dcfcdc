import type { ResponseOf } from '@kindling/contracts';
import { AskFailure, fill, frame, h, newId, show } from '@kindling/ui/light';
import { ask } from './ask.ts';
import { Sender, type Sent } from './sender.ts';
import { shrink } from './shrink.ts';
import { waitingPhotos } from './waiting-photos.ts';
import { failWord, pick, speaks, t, words } from './words.ts';

/** `/p/:token`: the page behind the code on a pupil's screen. Own address, no shell, no sign-in, no service worker. */
const doorToken = location.pathname.split('/')[2] || '';
let door: ResponseOf<'photos.door'> | null = null;
let left = 0;
let ended = false;

const sender = new Sender(doorToken, { onChange: draw, onLeft: (count) => { left = count; draw(); }, onEnd: () => { ended = true; draw(); } });

async function begin(): Promise<void> {
  show(t('loading'));
  try {
    door = await ask('photos.door', { params: { doorToken } });
  } catch (thrown) {
    const gone = thrown instanceof AskFailure && thrown.code === 'resource.not-found';
    page(h('p', { class: 'said bad', role: 'alert' }, t(gone ? 'not-found' : 'gone')), gone ? null : h('button', { type: 'button', class: 'big', click: () => { void begin(); } }, t('again')));
    return;
  }
  left = door.left;
  ended = !door.open;
  draw();
  for (const photo of await waitingPhotos(door.album, Date.now())) sender.add(photo, true);
}

const minutesLeft = (): number => (door ? Math.ceil((Date.parse(door.until) - Date.now()) / 60_000) : 0);
/** Redrawn at every change; the buttons are not, because a camera app gives its picture back to the button that called it. */
const [status, list] = [h('div', {}), h('ol', { class: 'taken' })];
let drawn = '';
function draw(): void {
  if (!door) return;
  const over = ended || minutesLeft() <= 0 || left <= 0;
  const wanted = `${over} ${speaks()}`;
  if (drawn !== wanted) {
    drawn = wanted;
    page(h('h1', {}, t('title')), h('p', { class: 'task' }, pick(door.title)), ...(over ? [] : [shutter('shoot', true), shutter('choose', false), h('p', { class: 'note' }, t('note'))]), status, list);
  }
  const waiting = sender.waiting();
  fill(status, h('p', { class: over ? 'said' : '', role: 'status', 'data-testid': over ? 'phone-over' : 'phone-left' }, over ? t('ended') : t('left', { left, minutes: minutesLeft() })),
    over && waiting > 0 && h('p', { class: 'said bad', role: 'status' }, t('kept', { count: waiting })),
    !navigator.onLine && h('p', { class: 'said', role: 'status', 'data-testid': 'phone-offline' }, t('offline')));
  fill(list, ...sender.list.map(taken));
}
function page(...children: readonly (Node | null)[]): void {
  frame(words, { title: `${t('title')} · ${t('name')}`, again: () => { if (door) draw(); else void begin(); } }, ...children);
}

/** A label that opens the camera, or the pictures of the phone. */
function shutter(word: 'shoot' | 'choose', camera: boolean): HTMLElement {
  const input = h('input', { type: 'file', accept: 'image/*', 'data-testid': camera ? 'phone-shoot' : 'phone-choose', ...(camera ? { capture: 'environment' } : { multiple: true }) });
  input.addEventListener('change', () => { void take(Array.prototype.slice.call(input.files || []) as File[]); });
  return h('label', { class: camera ? 'big' : 'big quiet' }, t(word), input);
}
async function take(files: readonly File[]): Promise<void> {
  for (const file of files.slice(0, left)) {
    const blob = await shrink(file);
    const photo = { id: newId(), album: door ? door.album : '', blob: blob || file, at: Date.now() };
    if (blob) sender.add(photo, false);
    else sender.list.push({ photo, state: { failed: 'photo.not-a-picture' } });
  }
  draw();
}

const addresses = new Map<string, string>();
function taken({ photo, state }: Sent, index: number): HTMLElement {
  const address = addresses.get(photo.id) || URL.createObjectURL(photo.blob);
  addresses.set(photo.id, address);
  const word = typeof state === 'string' ? t(state) : failWord(state.failed);
  const bad = typeof state !== 'string';
  return h('li', { class: bad ? 'bad' : state, 'data-testid': 'phone-photo', 'data-state': bad ? 'failed' : state }, bad ? null : h('img', { src: address, alt: t('photo-of', { number: index + 1, state: word }) }), h('span', {}, word));
}

for (const event of ['online', 'offline']) window.addEventListener(event, draw);
setInterval(draw, 20_000);
void begin();
