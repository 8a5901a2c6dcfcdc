import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { eventsAfter } from '../../../libs/live-class/api/live-class.repository.ts';
import { TwoNodes } from '../../rig/two-nodes.ts';
import type { RunningApi } from '../../start/api-process.ts';
import type { BenchOptions } from '../bench.ts';
import { percentile, rounded } from '../median.ts';
import { PupilLink } from './pupil-link.ts';
import { VoiceLine } from './voice-line.ts';

const LINES_EACH = 10;
const LESSON = '01-first-light';

/**
 * Two nodes behind a proxy that knows nothing of classes. Each runs a class; the owner of one dies by SIGKILL while everybody
 * is at work. How long until a command is answered again, whether anything acknowledged is missing, and whether all agree.
 */
export async function benchLiveFailover({ quick }: BenchOptions): Promise<Record<string, unknown>> {
  const nodes = await TwoNodes.start();
  try {
    const [own, foreign] = [await open(nodes, nodes.club.own, nodes.nodes[0]), await open(nodes, nodes.club.foreign, nodes.nodes[1])];
    const owners: Awaited<ReturnType<TwoNodes['ownerOf']>>[] = [await nodes.ownerOf(own.liveId), await nodes.ownerOf(foreign.liveId)];
    const voiceCrosses = await hearAcross(nodes, own.liveId);
    const lines = await join(nodes, own, quick ? 2 : LINES_EACH);
    const fate = await killOwner(nodes, own, lines);
    const next = await nodes.ownerOf(own.liveId);
    const undisturbed = await foreign.desk.link.give('chat.say', { text: 'the other class goes on' });
    [own.desk, foreign.desk, ...lines].forEach((each) => each.stop());
    return {
      nodes: 2, clients: lines.length, ownersApart: new Set(owners.map((owner) => owner?.nodeId)).size === 2 && !owners.includes(null), voiceCrosses, ...fate,
      ownerMoved: next?.nodeId === owners[1]?.nodeId && next?.epoch === 2, otherClassGoesOn: undisturbed.ok, load: rounded(loadavg()[0] ?? 0, 1),
    };
  } finally {
    await nodes.stop();
  }
}

interface Class { readonly liveId: string; readonly pupils: readonly string[]; readonly desk: PupilLink }
async function open(nodes: TwoNodes, of: TwoNodes['club']['own'], at: RunningApi | undefined): Promise<Class> {
  const [liveId, url] = [randomUUID(), at?.url ?? ''];
  const tutor = await nodes.as(of.tutor, url);
  await tutor.get('live.open', { params: { classId: of.id }, body: { liveId, lessonId: LESSON } });
  const desk = new PupilLink(url, tutor.cookie, liveId, of.tutor);
  await desk.until(() => desk.isLive);
  return { liveId, pupils: of.pupils, desk };
}

/** The tutor speaks at the owner; a pupil listens through the other node. */
async function hearAcross(nodes: TwoNodes, liveId: string): Promise<boolean> {
  const tutor = await VoiceLine.open(nodes.nodes[0]?.url ?? '', (await nodes.as(nodes.club.own.tutor)).cookie, liveId);
  const pupil = await VoiceLine.open(nodes.nodes[1]?.url ?? '', (await nodes.as(nodes.club.own.pupils[0] ?? '')).cookie, liveId);
  tutor.say();
  const heard = await pupil.hears(1);
  [tutor, pupil].forEach((line) => line.cut());
  return heard;
}

async function join(nodes: TwoNodes, { liveId, pupils }: Class, linesEach: number): Promise<PupilLink[]> {
  const lines: PupilLink[] = [];
  for (const personId of pupils) {
    const { cookie } = await nodes.as(personId);
    for (let line = 0; line < linesEach; line++) lines.push(new PupilLink(nodes.proxy.url, cookie, liveId, personId));
  }
  await Promise.all(lines.map((each) => each.until(() => each.isLive)));
  return lines;
}

async function killOwner(nodes: TwoNodes, { liveId }: Class, lines: readonly PupilLink[]): Promise<Record<string, unknown>> {
  // One kind, whose number says which it is: what was acknowledged must stand in the log.
  const acknowledged: number[] = [];
  const say = async (line: PupilLink, number: number): Promise<number> => {
    const given = await line.link.give('step.at', { lessonId: LESSON, stepId: `s-${number}`, passed: 0, of: 1 });
    if (given.ok) acknowledged.push(number);
    return performance.now();
  };
  for (let number = 0; number < 20; number++) await say(lines[number % lines.length] as PupilLink, number);
  const [dead] = nodes.nodes;
  const onTheWay = lines.map((line, at) => say(line, 100 + at));
  const killedAt = performance.now();
  if (dead) await nodes.kill(dead);
  const answeredAt = await Promise.all(onTheWay);
  await Promise.all(lines.map((each) => each.until(() => each.isLive)));
  const log = await eventsAfter(nodes.db.manager, liveId, 0);
  await Promise.all(lines.map((each) => each.until(() => each.seq >= log.length)));
  // A step that a newer one replaced before it was sent is answered without having been stored.
  const stored = new Set(log.flatMap((event) => (event.k === 'step.at' ? [event.d.stepId] : [])));
  const ms = answeredAt.map((at) => at - killedAt);
  const final = await eventsAfter(nodes.db.manager, liveId, 0);
  return {
    p50Ms: Math.round(percentile(ms, 0.5)), p95Ms: Math.round(percentile(ms, 0.95)), mostMs: Math.round(Math.max(...ms)), acknowledged: acknowledged.length,
    lost: acknowledged.filter((number) => !stored.has(`s-${number}`)).length,
    wrongStates: lines.filter((each) => !each.isFoldOf(final)).length,
  };
}
