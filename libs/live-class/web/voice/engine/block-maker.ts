/** Makes sound a few milliseconds at a time: on the sound thread where the browser has one, in the page where not. */
export interface BlockMaker<Order> {
  /** `nowMs` is the clock of what is played, not of the page. @returns whether what was made ahead is not wanted any more. */
  obey(order: Order, nowMs: number): boolean;
  /** null: nothing to play now. */
  next(nowMs: number): Float32Array<ArrayBufferLike> | null;
}
export type MakeBlocks<Order, Report> = (report: (report: Report) => void) => BlockMaker<Order>;
