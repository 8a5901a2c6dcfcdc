import type { MediaNotice } from '@kindling/contracts';
import { PictureAssembler, pictureType, wishFrame, type MediaFrame } from '@kindling/voice';
import type { PictureLine, PictureShowing } from './picture-showing.ts';
import type { PictureKind, PictureProblem } from './picture-source.ts';

export interface PicturesView {
  /** `thin`: somebody shows something, and this line is too thin for it. */
  readonly is: 'off' | 'on' | 'thin';
  readonly url: string | null;
  readonly wanted: boolean;
  readonly showing: PictureKind | null;
  readonly problem: PictureProblem | null;
}

/** Camera or screen of a class in this tab: seen, or shown. */
export class PictureCall {
  private assembler = new PictureAssembler();
  private showing: PictureShowing | null = null;
  private lastNumber = 0;
  /** The browser is asking. */
  private starting = false;
  private readonly line: () => PictureLine | null;
  private readonly changed: () => void;
  view: PicturesView = { is: 'off', url: null, wanted: true, showing: null, problem: null };

  constructor(line: () => PictureLine | null, changed: () => void) {
    this.line = line;
    this.changed = changed;
  }

  /** A line that has just been let in knows nothing of what was. */
  lineOpened(): void {
    this.assembler = new PictureAssembler();
    this.showing?.lineIsNew();
    if (!this.view.wanted) this.line()?.beside(wishFrame(false));
  }

  lineLost(): void { this.see(null, 'off'); }
  notice(notice: MediaNotice): void { if (notice.k === 'pictures') { if (notice.is === 'on') this.show({ is: 'on' }); else this.see(null, notice.is); } }

  frame(frame: MediaFrame): void {
    if (frame.kind === 'picture-ack') this.showing?.acknowledge(frame.sequence, frame.captureMs);
    if (frame.kind !== 'picture') return;
    const taken = this.assembler.take(frame);
    if (taken.ok && taken.value && this.view.wanted) this.see(taken.value.bytes, 'on');
  }

  want(wanted: boolean): void {
    // The newest one comes again, under the number it had.
    this.assembler = new PictureAssembler();
    this.line()?.beside(wishFrame(wanted));
    this.show({ wanted });
    if (!wanted) this.see(null, this.view.is);
  }

  async share(kind: PictureKind): Promise<void> {
    if (this.starting || this.showing) return;
    this.starting = true;
    const [{ PictureSource }, { PictureShowing }] = await Promise.all([import('./picture-source.ts'), import('./picture-showing.ts')]);
    const source = await PictureSource.start(kind, () => this.stop());
    if (typeof source === 'string') this.show({ problem: source });
    else if (!this.starting) source.stop();
    else this.begin(kind, new PictureShowing(source, this.line, this.lastNumber));
    this.starting = false;
  }

  stop(): void {
    this.starting = false;
    if (!this.showing) return;
    this.lastNumber = this.showing.stop();
    this.showing = null;
    this.show({ showing: null, problem: null });
  }

  private begin(kind: PictureKind, showing: PictureShowing): void {
    this.showing?.stop();
    this.showing = showing;
    this.show({ showing: kind, problem: null });
  }

  private see(bytes: Uint8Array | null, is: PicturesView['is']): void {
    if (this.view.url) URL.revokeObjectURL(this.view.url);
    this.show({ is, url: bytes && URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: pictureType(bytes) })) });
  }

  private show(change: Partial<PicturesView>): void {
    this.view = { ...this.view, ...change };
    this.changed();
  }
}
