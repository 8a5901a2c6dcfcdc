import { liveCommands, liveEvent, type LiveCommandData, type LiveCommandKind, type LiveEvent } from '@kindling/contracts';
import { seededRandom } from '@kindling/kernel';
import { jest } from '@jest/globals';
import { digest, fold, unopened, type Who } from '../../../domain/index.ts';
import { LiveLink } from '../live-link.ts';
import { aptFor } from './apt-command.ts';
import { ClassInABox, UnsteadyLine } from './class-in-a-box.ts';
import { idAt, RandomCommands, serverCommands } from './random-command.ts';

const SEEDS = 200;
const TURNS = 110;
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
    // Who leads says most.
    const leading = random() < 0.3 ? places.find(({ who }) => who.personId === box.state.lead?.personId) : undefined;
    for (let deed = 0; deed < 3; deed++) act(leading ?? commands.one(places), box, commands, random);
    if (random() < 0.7) commands.one(places).line.arrive(1 + commands.below(5));
    await settle();
    if (random() < 0.08) await jest.advanceTimersByTimeAsync(AGAIN_MS);
  }
  await comeToRest(box, places);
  return { box, places };
}

function act({ who, line, link }: Place, box: ClassInABox, commands: RandomCommands, random: () => number): void {
  const chance = random();
  if (chance < 0.03) line.cut();
  else if (chance < 0.04) line.losesNext = true;
  else if (chance < 0.1) line.connect();
  else if (chance < 0.16) box.give(who, serverCommands[commands.one(['pupil.stuck', 'pupil.unstuck', ...(line.connected ? [] : ['presence.leave'] as const)] as const)]);
  else {
    const command = (random() < 0.25 ? aptFor(box.state, who.personId, commands) : null) ?? commands.anyOfClients(box.state);
    if (rare.has(command.kind as LiveCommandKind) && random() > 0.015) return;
    void link.give(command.kind as LiveCommandKind, command.data as LiveCommandData<LiveCommandKind>);
  }
}

async function comeToRest(box: ClassInABox, places: readonly Place[]): Promise<void> {
  const restless = (): boolean => places.some(({ link }) => { const { status, waiting, state } = link.read(); return status.is !== 'refused' && (status.is !== 'live' || waiting > 0 || state.seq < box.state.seq); });
  for (let round = 0; round < 400 && restless(); round++) {
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
    const server = digest(box.state);
    for (const { who, link } of places) {
      const { status, state } = link.read();
      // What is stored is what the wire carries; the replay folds it from the beginning, as that person may see it.
      const replay = box.tail(0, who).map((event) => liveEvent.parse(JSON.parse(JSON.stringify(event))));
      if (who.role === 'staff') expect({ seed, replay: digest(fold(unopened, replay)) }).toEqual({ seed, replay: server });
      // Whoever was sent out keeps what they had: a beginning of the same log.
      const expected = digest(fold(unopened, status.is === 'refused' ? replay.slice(0, state.seq) : replay));
      expect({ seed, who: who.name, digest: withoutHidden(digest(state), status.is) }).toEqual({ seed, who: who.name, digest: withoutHidden(expected, status.is) });
      expect(['live', 'refused']).toContain(status.is);
    }
  });

  it('has met every event there is', () => {
    const kinds = liveEvent.options.map((option) => option.shape.k.value);
    expect(kinds.filter((kind: LiveEvent['k']) => !seen.has(kind))).toEqual([]);
  });

  it('can make every command that a client may give', () => {
    const commands = new RandomCommands(seededRandom(1));
    for (const kind of Object.keys(liveCommands) as LiveCommandKind[]) for (let time = 0; time < 20; time++) expect(commands.of(kind, unopened).kind).toBe(kind);
  });
});

/** Words hidden after somebody was sent out are still on their screen, and gone from the log. */
function withoutHidden(text: string, status: string): string { return status === 'refused' ? text.replace(/"text":(null|"(?:[^"\\]|\\.)*")/g, '"text":0') : text; }
