import { pictureBytes } from '@kindling/voice';

export type PictureKind = 'camera' | 'screen';
export type PictureProblem = 'denied' | 'none';

/** Writing on a screen has to stay readable; a face has not. */
const widest: Record<PictureKind, number> = { camera: 480, screen: 1024 };
const steps = [[1, 0.7], [1, 0.45], [0.8, 0.45], [0.65, 0.4], [0.5, 0.35], [0.35, 0.3], [0.25, 0.25]] as const;

/** A camera or a screen, one still at a time. */
export class PictureSource {
  private readonly stream: MediaStream;
  private readonly video: HTMLVideoElement;
  private readonly canvas = document.createElement('canvas');
  private readonly kind: PictureKind;
  /** Where the last one fitted: the next is like it. */
  private step = 0;

  private constructor(kind: PictureKind, stream: MediaStream, video: HTMLVideoElement) {
    this.kind = kind;
    this.stream = stream;
    this.video = video;
  }

  /** Asks for it. `ended`: taken away by the browser's own button. */
  static async start(kind: PictureKind, ended: () => void): Promise<PictureSource | PictureProblem> {
    try {
      const stream = await (kind === 'camera' ? navigator.mediaDevices.getUserMedia({ video: { width: 640, frameRate: 5 } }) : navigator.mediaDevices.getDisplayMedia({ video: { frameRate: 5 } }));
      const video = document.createElement('video');
      video.muted = true;
      video.srcObject = stream;
      await video.play();
      for (const track of stream.getTracks()) track.addEventListener('ended', ended);
      return new PictureSource(kind, stream, video);
    } catch (failure) {
      return failure instanceof DOMException && failure.name === 'NotAllowedError' ? 'denied' : 'none';
    }
  }

  /** As it looks now, within what the line takes; null where even the smallest is too big. */
  async still(bytesPerS: number | null): Promise<Uint8Array | null> {
    const most = pictureBytes(bytesPerS);
    for (this.step = Math.max(0, this.step - 1); this.step < steps.length; this.step++) {
      const bytes = await this.draw(steps[this.step] ?? steps[0]);
      if (bytes && bytes.length <= most) return bytes;
    }
    return null;
  }

  stop(): void {
    for (const track of this.stream.getTracks()) track.stop();
    this.video.srcObject = null;
  }

  private async draw([share, quality]: readonly [number, number]): Promise<Uint8Array | null> {
    const { videoWidth, videoHeight } = this.video;
    if (videoWidth === 0) return null;
    const width = Math.round(Math.min(videoWidth, widest[this.kind]) * share);
    Object.assign(this.canvas, { width, height: Math.round((videoHeight / videoWidth) * width) });
    this.canvas.getContext('2d')?.drawImage(this.video, 0, 0, this.canvas.width, this.canvas.height);
    // A browser that cannot write WebP says so by giving something else.
    const webp = await this.blob('image/webp', quality);
    const blob = webp?.type === 'image/webp' ? webp : await this.blob('image/jpeg', quality);
    return blob && new Uint8Array(await blob.arrayBuffer());
  }

  private blob(type: string, quality: number): Promise<Blob | null> { return new Promise((resolve) => { this.canvas.toBlob(resolve, type, quality); }); }
}
