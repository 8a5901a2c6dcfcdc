import { liveEvent, noDiagram, type LiveEvent } from '@kindling/contracts';
import { seededRandom } from '@kindling/kernel';
import { decide, digest, evolve, fold, unopened, packPoints, withoutHiddenWords, type LiveCommand, type LiveState, type Viewer, type Who } from './index.ts';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const people: Who[] = Array.from({ length: 6 }, (_, index) => ({ personId: id(index), name: `人${index}`, role: index === 0 ? 'staff' : 'pupil' }));
/** What pupils may not know makes their fold another one; see the equality of links. */
const staff: Viewer = { personId: id(0), role: 'staff' };

/** A client on a bad line: misses what is sent while it is away, and asks for what is behind its last number. */
class Client {
  state: LiveState = unopened;
  connected = true;
  hear(event: LiveEvent, log: readonly LiveEvent[]): void {
    if (!this.connected || event.s <= this.state.seq) return;
    if (event.s > this.state.seq + 1) this.resume(log);
    else this.state = evolve(this.state, event);
  }
  resume(log: readonly LiveEvent[]): void {
    const server = fold(unopened, log);
    const hidden = new Set(server.chat.filter((line) => line.text === null).map((line) => line.seq));
    this.state = fold(this.state, withoutHiddenWords(log.slice(this.state.seq), hidden, staff));
  }
}

function randomCommand(random: () => number, seq: number, turn: number): LiveCommand {
  const pick = (count: number): number => Math.floor(random() * count);
  const commands: LiveCommand[] = [
    { kind: 'presence.join', data: {} }, { kind: 'presence.leave', data: {} }, { kind: 'hand.up', data: {} },
    { kind: 'hand.down', data: random() < 0.5 ? {} : { personId: id(pick(6)) } },
    { kind: 'chat.say', data: { text: `第${seq}句` } }, { kind: 'chat.hide', data: { seq: pick(seq + 1) } },
    { kind: 'slide.set', data: { lessonId: 'first-light', stepId: `step-${pick(4)}`, frame: pick(3) } },
    { kind: 'poll.open', data: { pollId: id(100 + pick(8)), question: '？', options: ['甲', '乙', '丙'] } },
    { kind: 'poll.vote', data: { pollId: id(100 + pick(8)), option: pick(5) } }, { kind: 'poll.close', data: { pollId: id(100 + pick(8)) } },
    { kind: 'step.at', data: { lessonId: 'first-light', stepId: `step-${pick(4)}`, passed: pick(4), of: 3 } },
    { kind: 'floor.grant', data: { personId: id(pick(6)) } }, { kind: 'floor.take-back', data: random() < 0.5 ? {} : { personId: id(pick(6)) } },
    { kind: 'reaction.give', data: { sign: random() < 0.5 ? 'clear' : 'lost' } }, { kind: 'timer.start', data: { seconds: 5 + pick(60) } }, { kind: 'timer.extend', data: { seconds: 30 } }, { kind: 'timer.stop', data: {} },
    { kind: 'pupil.call', data: {} }, { kind: 'call.end', data: {} }, { kind: 'chat.set-mode', data: { mode: (['open', 'staff-only'] as const)[pick(2)] ?? 'open' } },
    { kind: 'board.show', data: { on: random() < 0.5 } }, { kind: 'board.put', data: { page: pick(2), n: pick(9), shape: { is: 'rect', c: 1, w: 1, x1: pick(90), y1: 5, x2: 200, y2: 200 } } },
    { kind: 'board.put', data: { page: pick(2), n: pick(9), shape: { is: 'pen', c: 2, w: 0, p: packPoints([{ x: pick(900), y: pick(900) }, { x: pick(900), y: pick(900) }]) } } },
    { kind: 'board.erase', data: { page: pick(2), items: [1 + pick(seq + 1), 1 + pick(seq + 1)] } }, { kind: 'board.undo', data: {} }, { kind: 'board.redo', data: {} }, { kind: 'board.add-page', data: {} },
    { kind: 'board.go', data: { page: pick(3) } }, { kind: 'board.clear', data: { page: pick(2) } }, { kind: 'board.let-draw', data: random() < 0.5 ? { on: random() < 0.7 } : { personId: id(pick(6)), on: true } },
    { kind: 'deck.show', data: { deckId: id(300), page: pick(3) } },
    { kind: 'look.call', data: {} }, { kind: 'look.end', data: {} }, { kind: 'work.pause', data: {} }, { kind: 'work.resume', data: {} },
    { kind: 'share.open', data: { shareId: id(200 + pick(3)), format: 'text', title: '闪烁', exerciseId: null, body: '灯', diagram: noDiagram } }, { kind: 'share.close', data: {} },
    { kind: 'share.edit', data: { shareId: id(200 + pick(3)), version: pick(3), changes: [{ from: pick(2), to: 1, insert: 'ab' }], caret: pick(2) } },
    { kind: 'pen.ask', data: {} }, { kind: 'pen.put-down', data: {} }, { kind: 'pen.give', data: { personId: id(pick(6)) } }, { kind: 'pen.take-back', data: {} },
    { kind: 'pupil.stuck', data: { reason: 'same-check-three-times' } }, { kind: 'pupil.unstuck', data: {} },
  ];
  if (random() < 0.004) return { kind: 'pupil.remove', data: { personId: id(pick(6)) } };
  if (turn > 200 && random() < 0.01) return { kind: 'class.close', data: {} };
  return commands[pick(commands.length)] ?? { kind: 'hand.up', data: {} };
}

function runClass(seed: number): { server: LiveState; clients: Client[]; log: LiveEvent[] } {
  const random = seededRandom(seed);
  const log: LiveEvent[] = [];
  let server = unopened;
  const clients = people.map(() => new Client());
  const give = (who: Who, command: LiveCommand, at: number): void => {
    const decision = decide(server, who, command, at);
    for (const draft of decision.ok ? decision.value : []) {
      const event = { s: server.seq + 1, t: at, ...draft } as LiveEvent;
      log.push(event);
      server = evolve(server, event);
      clients.forEach((client) => client.hear(event, log));
    }
  };
  give(people[0] as Who, { kind: 'class.open', data: { lessonId: 'first-light' } }, 0);
  for (let turn = 1; turn < 300; turn++) {
    const client = clients[Math.floor(random() * clients.length)] as Client;
    if (random() < 0.2) client.connected = !client.connected;
    if (client.connected && random() < 0.5) client.resume(log);
    give(people[Math.floor(random() * people.length)] as Who, randomCommand(random, server.seq, turn), turn * 1500);
  }
  clients.forEach((client) => client.resume(log));
  return { server, clients, log };
}

describe('a class on bad lines', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))('ends with every client agreeing with the server (seed %i)', (seed) => {
    const { server, clients, log } = runClass(seed);
    expect(log.map((event) => event.s)).toEqual(log.map((_, index) => index + 1));
    for (const client of clients) expect(digest(client.state)).toBe(digest(server));
    expect(server.seq).toBeGreaterThan(20);
    expect(Object.values(server.people).filter((person) => person.floor.is === 'held').length).toBeLessThan(2);
  });

  it('keeps a log that survives the wire', () => {
    const { log, server } = runClass(7);
    const sent = log.map((event) => liveEvent.parse(JSON.parse(JSON.stringify(event))));
    expect(digest(fold(unopened, sent))).toBe(digest(server));
  });
});
