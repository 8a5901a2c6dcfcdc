import { seededRandom } from '@kindling/kernel';
import { uuidV7 } from '@kindling/offline';
import type { Revision } from '@kindling/contracts';
import { fillClass } from '../../rig/full-class.ts';
import { knockJson } from '../../rig/knock.ts';
import { openExercise, plainWork } from '../../rig/props.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { simOutbox, type SimOutbox } from '../sim-outbox.ts';

interface Tab { readonly outbox: SimOutbox; parent: string | null; projectId: string | null }
interface Saved { readonly id: string; readonly parent: string | null; readonly replaces: readonly string[] }

async function save(rig: Rig, tab: Tab, random: () => number, replaces: readonly string[]): Promise<Saved> {
  const id = uuidV7(Date.now(), random);
  tab.projectId ??= uuidV7(Date.now(), random);
  const parent = tab.parent;
  tab.parent = id;
  await tab.outbox.enqueue('workshop.save-revision', { classId: rig.club.own.id, exerciseId: openExercise, projectId: tab.projectId, revisionId: id, parentId: parent, work: { ...plainWork, source: { mode: 'text', code: `// ${id}` } }, ...(replaces.length > 0 ? { replaces } : {}) });
  return { id, parent, replaces };
}

/** Versions that nobody went on from and nobody settled: all of them must be offered. */
function openEnds(saved: readonly Saved[]): string[] {
  const passed = new Set(saved.flatMap(({ parent, replaces }) => [parent, ...replaces]));
  return saved.map(({ id }) => id).filter((id) => !passed.has(id)).sort();
}

async function heads(rig: Rig, cookie: string): Promise<Revision[]> {
  const { text } = await knockJson(rig.url, 'GET', `/api/classes/${rig.club.own.id}/exercises/${openExercise}/project`, cookie);
  return (JSON.parse(text) as { heads: Revision[] }).heads;
}

/** Two tabs save, send and reload in a random order; one that sees two versions now and then picks one and settles the other. */
async function interleave(rig: Rig, personId: string, random: () => number, tally: Tally): Promise<void> {
  const { cookie } = await rig.as(personId);
  const tab = (): Tab => ({ outbox: simOutbox({ url: () => rig.url, cookie, random }), parent: null, projectId: null });
  const tabs = [tab(), tab()];
  const saved: Saved[] = [];
  for (let turn = 0; turn < 14; turn += 1) {
    const mine = tabs[random() < 0.5 ? 0 : 1] as Tab;
    const dice = random();
    if (dice < 0.55) saved.push(await save(rig, mine, random, []));
    else if (dice < 0.85) await mine.outbox.drain();
    else if ((await mine.outbox.count()).waiting === 0) {
      const [chosen, ...others] = await heads(rig, cookie);
      if (!chosen) continue;
      mine.parent = chosen.id;
      saved.push(await save(rig, mine, random, others.map((each) => each.id)));
    }
  }
  await Promise.all(tabs.map((each) => each.outbox.drain()));
  const stored = await rig.db.query<{ id: string }[]>('select r.id from revision r join project p on p.id = r.project_id where p.owner_id = $1', [personId]);
  const there = new Set(stored.map((row) => row.id));
  tally.lost += saved.filter(({ id }) => !there.has(id)).length;
  tally.duplicated += stored.length - there.size;
  const [wanted, shown] = [openEnds(saved), (await heads(rig, cookie)).map((each) => each.id).sort()];
  tally.expect(wanted.join() === shown.join(), () => `open ends ${wanted.length}, shown ${shown.length}: an overwrite would go unseen`);
}

export const twoTabs: Exercise = {
  says: 'two tabs on one project, saving and sending in any order: every version is kept and every open end is shown', quick: false,
  run: (tally, { seed, rounds, quick }) => withRig({}, async (rig) => {
    const random = seededRandom(seed);
    const count = rounds ?? (quick ? 8 : 100);
    for (const { personId } of (await fillClass(rig, count)).slice(0, count)) await interleave(rig, personId, random, tally);
  }),
};
