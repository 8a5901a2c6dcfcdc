import type { EntityManager } from 'typeorm';
import { Refused } from '../http/refused.ts';
import type { Actor, ClassScope } from './actor.ts';
import { belongsTo, reaches } from './class-rules.ts';
import type { Access } from './policy.ts';

/** @throws Refused unless the access rule lets the actor do it. `input` is whatever the rule's scope was written for. @returns where the thing belongs, if anywhere. */
export async function allow(access: Access, actor: Actor, input: unknown, db: EntityManager): Promise<ClassScope | null> {
  if (access.kind === 'everyone') return null;
  if (access.kind === 'signed-in') {
    if (access.roles && !access.roles.includes(actor.role)) throw new Refused('access.denied');
    return null;
  }
  if (access.kind === 'at-place') {
    const place = await access.scope(input as never, db);
    if (place && access.policy.allows(actor, place as never)) return null;
    throw new Refused(place && reaches(actor, place) ? 'access.denied' : 'resource.not-found');
  }
  const scope = await access.scope(input as never, db);
  if (!scope) throw new Refused('resource.not-found');
  if (access.policy.allows(actor, scope as never)) return scope;
  // Outsiders must not learn that the thing exists.
  throw new Refused(belongsTo(actor, scope) ? 'access.denied' : 'resource.not-found');
}
