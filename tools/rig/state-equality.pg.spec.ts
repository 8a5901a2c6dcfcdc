import type { LiveCommandData, LiveCommandKind, LiveEvent } from '@kindling/contracts';
import { seededRandom } from '@kindling/kernel';
import { startSecondApi, startTestApi, type TestApi } from '@kindling/testing';
import { eventsAfter } from '../../libs/live-class/api/live-class.repository.ts';
import { addLesson, openLive } from '../../libs/live-class/api/live-test-class.ts';
import { digest, fold, unopened, withoutHiddenWords, type LiveRole } from '../../libs/live-class/domain/index.ts';
import { RandomCommands } from '../../libs/live-class/web/link/equality/random-command.ts';
import { PupilLink } from '../bench/live/pupil-link.ts';

/** They end a class or a stay in it, and leave nothing to compare. */
const last = new Set<LiveCommandKind>(['class.close', 'pupil.remove']);
interface Place { readonly personId: string; readonly role: LiveRole; readonly line: PupilLink }
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The fuzz of `libs/live-class/web/link/equality` once more with everything real: two nodes, their database, sockets that break. */
describe('one class on two nodes', () => {
  let api: TestApi;
  let second: Awaited<ReturnType<typeof startSecondApi>>;
  beforeAll(async () => { api = await startTestApi({ PEER_HOST: '127.0.0.1' }); await addLesson(api); second = await startSecondApi(api); }, 60_000);
  afterAll(async () => { await second.stop(); await api.stop(); });

  it.each([1, 2, 3])('is the same for the log and everybody in it (seed %i)', async (seed) => {
    const [random, liveId] = [seededRandom(seed), await openLive(api)];
    const places = await enter(liveId);
    await work(places, random);
    await Promise.all(places.map(({ line }) => line.until(() => line.isLive && line.link.read().waiting === 0)));
    const log: LiveEvent[] = await eventsAfter(api.db.manager, liveId, 0);
    await Promise.all(places.map(({ line }) => line.until(() => line.seq >= log.length)));
    const hidden = new Set(log.flatMap((event) => (event.k === 'chat.hidden' ? [event.d.seq] : [])));
    expect(log.map((event) => event.s)).toEqual(log.map((_, index) => index + 1));
    expect(log.length).toBeGreaterThan(30);
    for (const { line, ...viewer } of places) expect({ seed, ...viewer, state: digest(line.link.read().state) }).toEqual({ seed, ...viewer, state: digest(fold(unopened, withoutHiddenWords(log, hidden, viewer))) });
    places.forEach(({ line }) => line.stop());
  }, 120_000);

  async function enter(liveId: string): Promise<Place[]> {
    const { tutor, teacher, pupils } = api.club.own;
    const people: [string, LiveRole][] = [[tutor, 'staff'], [teacher, 'staff'], ...pupils.map((personId): [string, LiveRole] => [personId, 'pupil'])];
    const places: Place[] = [];
    for (const [at, [personId, role]] of people.entries()) {
      const { cookie } = await api.as(personId);
      places.push({ personId, role, line: new PupilLink(at % 2 === 0 ? api.url : second.url, cookie, liveId, personId) });
    }
    await Promise.all(places.map(({ line }) => line.until(() => line.isLive)));
    return places;
  }

  async function work(places: readonly Place[], random: () => number): Promise<void> {
    const commands = new RandomCommands(random);
    for (let turn = 0; turn < 250; turn++) {
      const { line } = commands.one(places);
      const command = commands.anyOfClients(line.link.read().state);
      if (random() < 0.03) line.breakLine();
      else if (!last.has(command.kind as LiveCommandKind)) void line.link.give(command.kind as LiveCommandKind, command.data as LiveCommandData<LiveCommandKind>);
      await pause(random() * 25);
    }
  }
});
