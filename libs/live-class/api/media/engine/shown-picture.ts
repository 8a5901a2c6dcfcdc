import type { Picture } from '@kindling/voice';
import type { MediaSeat } from './media-seat.ts';

/** The newest picture of one class, and who shows it. Nothing of it is kept when the showing ends. */
export class ShownPicture {
  private now: { readonly by: MediaSeat; readonly picture: Picture } | null = null;
  /** Pictures of a second showing must not have the numbers of the first. */
  private sequence = 0;
  private readonly seats: () => Iterable<MediaSeat>;

  constructor(seats: () => Iterable<MediaSeat>) { this.seats = seats; }

  get by(): MediaSeat | null { return this.now?.by ?? null; }

  /** Null: `by` shows nothing any more. */
  show(by: MediaSeat, picture: Picture | null): void {
    if (!picture && this.now?.by !== by) return;
    this.now = picture && { by, picture: { ...picture, sequence: ++this.sequence } };
    for (const seat of this.seats()) if (seat !== by) this.showTo(seat);
  }

  showTo(seat: MediaSeat): void { if (seat !== this.now?.by) seat.show(this.now?.picture ?? null, this.now?.by.stream ?? 0); }
}
