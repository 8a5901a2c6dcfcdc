import type { LiveEvent } from '@kindling/contracts';
import { ok, seededRandom, type Result } from '@kindling/kernel';
import { decide, type LiveCommand } from '../decide.ts';
import type { LiveRefusal } from '../decision.ts';
import { evolve } from '../evolve.ts';
import { unopened, type LiveState, type Who } from '../live-state.ts';
import { reactionsTo } from './reactions.ts';
import { inOrder, type Cue, type Lines, type Script } from './script.ts';

/**
 * A class of scripted pupils. What they and the tutor do goes through the very same decisions and folds as a real class;
 * only the server, the database and the pupils are not there. Time is told, so that the same seed is the same class.
 */
export class RehearsedClass {
  readonly log: LiveEvent[] = [];
  state: LiveState = unopened;
  at = 0;
  private due: Cue[];
  private readonly random: () => number;
  private readonly script: Script;
  private readonly lines: Lines;

  constructor(script: Script, lines: Lines) {
    this.script = script;
    this.lines = lines;
    this.due = [...script.cues];
    this.random = seededRandom(script.seed + 1);
  }

  /** Lets the pupils do what is due. @returns what has happened. */
  tick(atMs: number): readonly LiveEvent[] {
    const from = this.log.length;
    for (let [next] = this.due; next && next.atMs <= atMs; [next] = this.due) {
      this.due.shift();
      this.at = Math.max(this.at, next.atMs);
      const who = this.script.pupils[next.pupil];
      if (who && (next.command.kind === 'presence.join' || this.state.people[who.personId]?.presence.is === 'here')) this.give(who, next.command);
    }
    this.at = Math.max(this.at, atMs);
    return this.log.slice(from);
  }

  /** What cannot be is refused as in a real class; for a pupil, that is simply nothing. */
  give(who: Who, command: LiveCommand): Result<{ readonly seq: number; readonly events: readonly LiveEvent[] }, LiveRefusal> {
    const decision = decide(this.state, who, command, this.at);
    if (!decision.ok) return decision;
    const events = decision.value.map((draft, index) => ({ s: this.state.seq + 1 + index, t: this.at, ...draft }) as LiveEvent);
    for (const event of events) {
      this.log.push(event);
      const scene = { script: this.script, state: this.state, lines: this.lines, random: this.random };
      this.due = inOrder([...this.due, ...reactionsTo(event, scene)]);
      this.state = evolve(this.state, event);
    }
    return ok({ seq: events[0]?.s ?? this.state.seq, events });
  }
}
