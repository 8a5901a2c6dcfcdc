import type { LiveCommandData } from '@kindling/contracts';
import { changeBetween } from '../../domain/index.ts';

type Edit = LiveCommandData<'share.edit'>;
export type SendEdit = (edit: Edit) => Promise<{ ok: boolean }>;
interface Base { readonly body: string; readonly version: number }

/**
 * Carries what one person writes to the class: gathers for a moment, sends the smallest change, one at a time, each on top
 * of the one before. `onLost`: the server has something else now, and what was not sent yet is given up.
 */
export class SharedWriter {
  private base: Base;
  private body: string;
  private caret: number | null = null;
  private sentCaret: number | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private underWay = false;
  private stopped = false;
  private readonly shareId: string;
  private readonly send: SendEdit;
  private readonly gatherMs: number;
  private readonly onLost: () => void;

  constructor(start: Base & { readonly shareId: string }, send: SendEdit, gatherMs: number, onLost: () => void) {
    this.shareId = start.shareId;
    this.base = { body: start.body, version: start.version };
    this.body = start.body;
    this.send = send;
    this.gatherMs = gatherMs;
    this.onLost = onLost;
  }

  write(body: string): void { this.body = body; this.later(); }
  point(caret: number): void { this.caret = caret; this.later(); }
  stop(): void { this.stopped = true; if (this.timer) clearTimeout(this.timer); }

  private later(): void {
    if (this.stopped || this.timer || this.underWay) return;
    this.timer = setTimeout(() => { this.timer = null; void this.flush(); }, this.gatherMs);
  }

  private async flush(): Promise<void> {
    const [body, caret] = [this.body, this.caret === null ? null : Math.min(this.caret, this.body.length)];
    const change = changeBetween(this.base.body, body);
    if (!change && caret === this.sentCaret) return;
    this.underWay = true;
    const { version } = this.base;
    const answer = await this.send({ shareId: this.shareId, version, changes: change ? [change] : [], caret });
    this.underWay = false;
    if (this.stopped) return;
    if (!answer.ok) { this.stop(); this.onLost(); return; }
    this.base = { body, version: version + (change ? 1 : 0) };
    this.sentCaret = caret;
    if (this.body !== body || this.caret !== caret) this.later();
  }
}
