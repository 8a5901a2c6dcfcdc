import type { RouteId } from '@kindling/contracts';
import { readAppMap, type AppMap, type MappedRoute } from '../../rig/app-map.ts';
import { castOf, type Character } from '../../rig/cast.ts';
import { knockJson } from '../../rig/knock.ts';
import { putProps, type Props } from '../../rig/props.ts';
import { withRig, type Rig } from '../../rig/rig.ts';
import type { Exercise } from '../../rig/run-named.ts';
import type { Tally } from '../../rig/verdict.ts';
import { casesOf, forMachines, valuesFor, type Case } from '../audiences.ts';
import { tryMessages } from '../message-matrix.ts';
import { tryOperations } from '../operation-matrix.ts';

/** Refusals that come from permission or from the thing not being there for them. */
const turnedAway = [401, 403, 404];

async function tryRoute(rig: Rig, props: Props, route: MappedRoute, { about, params = {}, body, audience }: Case, tally: Tally): Promise<void> {
  const values: Record<string, string> = { ...valuesFor(rig, props), ...params };
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  for (const who of castOf(rig)) {
    const { cookie } = await rig.as(who.personId);
    const { status, ms, text } = await knockJson(rig.url, route.method, path, cookie, body);
    tally.took(ms);
    tally.expect(asItShould(status, audience(who)), () => `${who.name} → ${route.method} ${route.path} (${about}): ${status}, ${audience(who) ? 'should be let in' : 'should be turned away'} ${text.slice(0, 120)}`);
  }
}

/** Too many requests says nothing about permission, but only those who may ask get so far. */
function asItShould(status: number, letIn: boolean): boolean {
  return letIn ? status !== 0 && status < 500 && ![400, 401, 403].includes(status) : turnedAway.includes(status) || status === 429;
}

async function tryRoutes(rig: Rig, map: AppMap, tally: Tally): Promise<void> {
  const props = await putProps(rig);
  const cases = casesOf(rig, props);
  for (const route of map.routes) {
    if (route.routeId === null) {
      tally.expect(forMachines.includes(route.path), () => `${route.method} ${route.path} has no contract and is not known as a machine's`);
      continue;
    }
    const mine = cases[route.routeId as RouteId] as readonly Case[] | undefined;
    tally.expect(mine !== undefined, () => `${route.routeId}: nobody has said in audiences.ts who may use it`);
    for (const each of mine ?? []) await tryRoute(rig, props, route, each, tally);
  }
}

/** A signed-out or made-up session is a visitor's. */
async function tryDeadSessions(rig: Rig, tally: Tally): Promise<void> {
  const teacher: Character | undefined = castOf(rig).find((who) => who.name === 'own teacher');
  const { cookie } = await rig.as(teacher?.personId ?? null);
  await rig.db.query('update session set ended_at = now() where person_id = $1', [teacher?.personId]);
  for (const dead of [cookie, 'kindling=', 'kindling=AAAA', `kindling=${'A'.repeat(4000)}`, 'kindling=%00', "kindling=' or 1=1 --"]) {
    const { status } = await knockJson(rig.url, 'GET', '/api/me', dead);
    tally.expect(status === 401, () => `a dead session "${dead.slice(0, 30)}" got ${status}`);
  }
}

export const routeMatrix: Exercise = {
  says: 'every route, operation and socket message × every role × own class, other class, other school: only those meant to get in', quick: true,
  run: (tally) => withRig({}, async (rig) => {
    const map = await readAppMap(rig);
    await tryRoutes(rig, map, tally);
    await tryOperations(rig, tally);
    await tryMessages(rig, map, tally);
    await tryDeadSessions(rig, tally);
    tally.note(`${map.routes.length} routes and ${map.messages.length} messages found in the running frameworks`);
  }),
};
