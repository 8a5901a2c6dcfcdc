import { newId } from '@kindling/platform-web';
import { RehearsedClass, type Cut, type Lines, type Looked, type Script, type Who } from '../../domain/index.ts';
import type { LiveEvent } from '@kindling/contracts';
import { LiveLink } from '../link/live-link.ts';
import { LocalLine } from './local-line.ts';

const TICK_MS = 250;
export interface RehearsalEnd { readonly log: readonly LiveEvent[]; readonly looked: readonly Looked[] }

/** One rehearsal with its clock. The computer's clock only says how much time has gone by. */
export class RehearsalRun {
  readonly id = newId();
  readonly link: LiveLink;
  private readonly room: RehearsedClass;
  private readonly line: LocalLine;
  private readonly tutor: Who;
  private readonly cuts: readonly Cut[];
  private readonly beganAt = performance.now();
  private readonly timer: ReturnType<typeof setInterval>;

  constructor(script: Script, lines: Lines, tutor: Who, lessonId: string) {
    this.tutor = tutor;
    this.cuts = script.cuts;
    this.room = new RehearsedClass(script, lines);
    this.room.give(tutor, { kind: 'class.open', data: { lessonId } });
    this.room.give(tutor, { kind: 'presence.join', data: {} });
    this.line = new LocalLine(this.room, tutor);
    this.link = new LiveLink(this.id, newId, Date.now);
    this.link.attach(this.line);
    this.timer = setInterval(() => this.tick(), TICK_MS);
  }

  private tick(): void {
    const at = Math.round(performance.now() - this.beganAt);
    const isCut = this.cuts.some(({ fromMs, toMs }) => at >= fromMs && at < toMs);
    if (isCut) this.line.cut();
    this.line.deliver(this.room.tick(at));
    if (!isCut) this.line.connect();
    this.link.beat();
  }

  /** The class is over; nobody is waited for, not even a line that is cut. */
  end(): RehearsalEnd {
    this.room.tick(Math.round(performance.now() - this.beganAt));
    this.room.give(this.tutor, { kind: 'class.close', data: {} });
    this.stop();
    return { log: this.room.log, looked: this.line.looked };
  }
  stop(): void { clearInterval(this.timer); this.link.stop(); }
}
