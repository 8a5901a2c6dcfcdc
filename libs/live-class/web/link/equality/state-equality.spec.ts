import { liveCommands, liveEvent, noDiagram, type LiveCommandData, type LiveCommandKind, type LiveEvent } from '@kindling/contracts';
import { seededRandom } from '@kindling/kernel';
import { jest } from '@jest/globals';
import { batonWait, digest, fold, unopened, type LiveCommand, type LiveState, type Who } from '../../../domain/index.ts';
import { LiveLink } from '../live-link.ts';
import { ClassInABox, UnsteadyLine } from './class-in-a-box.ts';
import { idAt, RandomCommands, serverCommands } from './random-command.ts';

const SEEDS = 200;
const TURNS = 190;
const AGAIN_MS = 3000;
const people: readonly Who[] = Array.from({ length: 6 }, (_, index) => ({ personId: idAt(index), name: `人${index}`, role: index < 2 ? 'staff' : 'pupil' }));
/** Rare, or the class is over before anything has happened. */
const rare = new Set<LiveCommandKind>(['class.close', 'pupil.remove']);
interface Place { readonly who: Who; readonly line: UnsteadyLine; readonly link: LiveLink }
interface Played { readonly box: ClassInABox; readonly places: readonly Place[] }

async function settle(): Promise<void> { for (let turn = 0; turn < 6; turn++) await Promise.resolve(); }

/** A class of real links on bad lines: anything may be said by anybody at any moment, and any line may end. */
async function play(seed: number): Promise<Played> {
  const random = seededRandom(seed);
  const commands = new RandomCommands(random);
  const box = new ClassInABox();
  let ids = 0;
  const places = people.map((who): Place => {
    const [line, link] = [new UnsteadyLine(box, who), new LiveLink('live', () => `command-${seed}-${++ids}`, () => box.at)];
    return { who, line, link };
  });
  box.give(people[0] as Who, serverCommands['class.open']);
  places.forEach(({ line, link }) => link.attach(line));
  for (let turn = 0; turn < TURNS; turn++) {
    box.at += commands.below(4000);
    // Whoever leads has the most to say.
    const leading = places.find(({ who }) => who.personId === box.state.lead?.personId);
    act(leading && random() < 0.25 ? leading : commands.one(places), box, commands, random);
    if (random() < 0.7) commands.one(places).line.arrive(1 + commands.below(5));
    await settle();
    if (random() < 0.08) await jest.advanceTimersByTimeAsync(AGAIN_MS);
  }
  await comeToRest(box, places);
  return { box, places };
}

function act({ who, line, link }: Place, box: ClassInABox, commands: RandomCommands, random: () => number): void {
  const chance = random();
  if (chance < 0.07) line.cut();
  else if (chance < 0.09) line.losesNext = true;
  else if (chance < 0.2) line.connect();
  else if (chance < 0.3) box.give(who, serverCommands[commands.one(['pupil.stuck', 'pupil.unstuck', ...(line.connected ? [] : ['presence.leave'] as const)] as const)]);
  else {
    const fitting = random() < 0.2 ? answersTo(box.state) : [];
    const command = fitting.length > 0 ? commands.one(fitting) : commands.anyOfClients(box.state.seq);
    if (rare.has(command.kind as LiveCommandKind) && random() > 0.03) return;
    void link.give(command.kind as LiveCommandKind, command.data as LiveCommandData<LiveCommandKind>);
  }
}

/** What chance alone would hardly say: an answer to how things are. */
function answersTo(state: LiveState): LiveCommand[] {
  const { shared } = state;
  const answers: LiveCommand[] = Object.values(state.people).filter((person) => person.hand.is === 'up').map((person) => ({ kind: 'floor.grant', data: { personId: person.id } }));
  if (shared) answers.push({ kind: 'share.edit', data: { shareId: shared.id, version: shared.version, changes: [{ from: 0, to: 0, insert: '灯' }], caret: 1 } });
  if (shared) answers.push({ kind: 'pen.ask', data: {} }, { kind: 'pen.ask', data: {} });
  if (shared?.asking[0]) answers.push({ kind: 'pen.give', data: { personId: shared.asking[0] } });
  if (shared?.pen.is === 'given') answers.push({ kind: 'pen.take-back', data: {} });
  if (state.run) answers.push({ kind: 'run.do', data: { runId: state.run.id, step: 0, deed: { do: 'send', text: '1' } } }, { kind: 'run.pace', data: { speed: 2 } });
  else if (shared) answers.push({ kind: 'run.start', data: { runId: idAt(7) } });
  const drawn = state.board.pages[0]?.[0];
  if (drawn) answers.push({ kind: 'board.erase', data: { page: 0, items: [drawn.seq] } });
  const pupils = Object.values(state.people).filter((person) => person.role === 'pupil' && person.presence.is === 'here').map(({ id }) => id);
  if (pupils.length > 1 && state.groups.length === 0) answers.push({ kind: 'groups.make', data: { groups: [pupils.slice(0, 1), pupils.slice(1)] } });
  answers.push(...state.groups.map(({ number }): LiveCommand => ({ kind: 'group.answer', data: { group: number } })));
  if (batonWait(state, state.t) !== null) answers.push({ kind: 'baton.take', data: {} });
  return answers;
}

/** What needs three people to want the same thing one after the other; chance alone may not find it. */
function penGoesRound(): ClassInABox {
  const box = new ClassInABox();
  const [tutor, , pupil] = people as [Who, Who, Who];
  const shareId = idAt(1);
  box.give(tutor, serverCommands['class.open']);
  for (const who of [tutor, pupil]) box.give(who, serverCommands['presence.join']);
  const turns: readonly (readonly [Who, LiveCommand])[] = [
    [tutor, { kind: 'share.open', data: { shareId, format: 'text', title: '闪烁', exerciseId: null, body: '', diagram: noDiagram } }], [pupil, { kind: 'pen.ask', data: {} }], [pupil, { kind: 'pen.put-down', data: {} }],
    [pupil, { kind: 'pen.ask', data: {} }], [tutor, { kind: 'pen.give', data: { personId: pupil.personId } }], [tutor, { kind: 'run.start', data: { runId: idAt(7) } }],
    [pupil, { kind: 'run.do', data: { runId: idAt(7), step: 0, deed: { do: 'send', text: '1' } } }], [tutor, { kind: 'pen.take-back', data: {} }],
  ];
  for (const [who, command] of turns) expect(box.give(who, command)).toMatchObject({ ok: true });
  return box;
}

async function comeToRest(box: ClassInABox, places: readonly Place[]): Promise<void> {
  const restless = (): boolean => places.some(({ link }) => { const { status, waiting, state } = link.read(); return status.is !== 'refused' && (status.is !== 'live' || waiting > 0 || state.seq < box.state.seq); });
  for (let round = 0; round < 60 && restless(); round++) {
    for (const { line } of places) { line.losesNext = false; line.connect(); line.arrive(); }
    await settle();
    await jest.advanceTimersByTimeAsync(AGAIN_MS);
  }
}

describe('one class, one state', () => {
  beforeAll(() => { jest.useFakeTimers(); });
  afterAll(() => { jest.useRealTimers(); });
  const seen = new Set<string>();

  it.each(Array.from({ length: SEEDS }, (_, seed) => seed))('is the same for the server, every client and the replay (seed %i)', async (seed) => {
    const { box, places } = await play(seed);
    places.forEach(({ link }) => link.stop());
    for (const viewer of people) box.tail(0, viewer).forEach((event) => seen.add(event.k));
    expect(box.log.map((event) => event.s)).toEqual(box.log.map((_, index) => index + 1));
    // What is stored is what the wire carries; the replay folds it from the beginning.
    const staff = people[0] as Who;
    const replayedTo = (viewer: Who) => box.tail(0, viewer).map((event) => liveEvent.parse(JSON.parse(JSON.stringify(event))));
    const server = digest(box.state);
    expect({ seed, replay: digest(fold(unopened, replayedTo(staff))) }).toEqual({ seed, replay: server });
    for (const { who, link } of places) {
      const { status, state } = link.read();
      // Whoever was sent out keeps what they had: a beginning of the same log.
      const expected = status.is === 'refused' ? digest(fold(unopened, replayedTo(who).slice(0, state.seq))) : who.role === 'staff' ? server : digest(fold(unopened, replayedTo(who)));
      expect({ seed, who: who.name, status: status.is, digest: withoutHidden(digest(state), status.is) }).toEqual({ seed, who: who.name, status: status.is === 'refused' ? 'refused' : 'live', digest: withoutHidden(expected, status.is) });
    }
  });

  it('has met every event there is', () => {
    const lesson = penGoesRound();
    expect(digest(fold(unopened, lesson.log))).toBe(digest(lesson.state));
    lesson.log.forEach((event) => seen.add(event.k));
    const kinds = liveEvent.options.map((option) => option.shape.k.value);
    expect(kinds.filter((kind: LiveEvent['k']) => !seen.has(kind))).toEqual([]);
  });

  it('can make every command that a client may give', () => {
    const commands = new RandomCommands(seededRandom(1));
    for (const kind of Object.keys(liveCommands) as LiveCommandKind[]) for (let time = 0; time < 20; time++) expect(commands.of(kind, 30).kind).toBe(kind);
  });
});

/** Words hidden after somebody was sent out are still on their screen, and gone from the log. */
function withoutHidden(text: string, status: string): string { return status === 'refused' ? text.replace(/"text":(null|"(?:[^"\\]|\\.)*")/g, '"text":0') : text; }
