import { AskFailure } from '@kindling/ui/light';
import { ask } from './ask.ts';
import { base64Of } from './shrink.ts';
import { forgetPhoto, keepPhoto, type WaitingPhoto } from './waiting-photos.ts';

export type SendState = 'waiting' | 'sending' | 'sent' | { readonly failed: string };
export interface Sent { readonly photo: WaitingPhoto; state: SendState }
interface Watching { readonly onChange: () => void; readonly onLeft: (left: number) => void; readonly onEnd: () => void }

const AGAIN_MS = 4000;
/** Trouble that passes by itself. */
const passing = ['network.away', 'deck.busy', 'request.too-many', 'server.database-away', 'server.surprise'];
/** The door is over: the picture stays for the next one. */
const overs = ['photo.door-closed', 'photo.door-full', 'resource.not-found', 'photo.too-many'];

/** Sends pictures one after the other, and again when the link is back. */
export class Sender {
  readonly list: Sent[] = [];
  private busy = false;
  private ended = false;
  private readonly doorToken: string;
  private readonly watching: Watching;
  constructor(doorToken: string, watching: Watching) {
    [this.doorToken, this.watching] = [doorToken, watching];
    window.addEventListener('online', () => { void this.run(); });
  }

  add(photo: WaitingPhoto, kept: boolean): void {
    this.list.push({ photo, state: 'waiting' });
    if (!kept) void keepPhoto(photo);
    this.watching.onChange();
    void this.run();
  }
  waiting(): number { return this.list.filter(({ state }) => state === 'waiting' || state === 'sending').length; }

  private async run(): Promise<void> {
    if (this.busy || this.ended) return;
    this.busy = true;
    for (let next = this.next(); next && !this.ended; next = this.next()) {
      if (!(await this.send(next))) { setTimeout(() => { void this.run(); }, AGAIN_MS); break; }
    }
    this.busy = false;
  }
  private next(): Sent | undefined { return this.list.filter(({ state }) => state === 'waiting')[0]; }

  /** Whether the next one may follow at once. */
  private async send(sent: Sent): Promise<boolean> {
    const { id, blob } = sent.photo;
    this.change(sent, 'sending');
    try {
      const { left } = await ask('photos.send', { params: { doorToken: this.doorToken, photoId: id }, body: { base64: await base64Of(blob) } });
      await forgetPhoto(id);
      this.change(sent, 'sent');
      this.watching.onLeft(left);
      return true;
    } catch (thrown) {
      return this.failed(sent, thrown instanceof AskFailure ? thrown.code : 'other');
    }
  }
  private failed(sent: Sent, code: string): boolean {
    if (passing.indexOf(code) >= 0) { this.change(sent, 'waiting'); return false; }
    if (overs.indexOf(code) >= 0) { this.ended = true; this.change(sent, 'waiting'); this.watching.onEnd(); return false; }
    void forgetPhoto(sent.photo.id);
    this.change(sent, { failed: code });
    return true;
  }
  private change(sent: Sent, state: SendState): void { sent.state = state; this.watching.onChange(); }
}
