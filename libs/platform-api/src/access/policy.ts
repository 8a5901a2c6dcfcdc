import { staffRoles, type Role } from '@kindling/contracts';
import type { EntityManager } from 'typeorm';
import type { Actor, ClassScope, Place } from './actor.ts';

/** A permission that reads as a sentence. */
export interface Policy<S = unknown> { readonly says: string; readonly allows: (actor: Actor, scope: S) => boolean }
export const policy = <S>(says: string, allows: (actor: Actor, scope: S) => boolean): Policy<S> => ({ says, allows });

export interface RequestParts { params: unknown; query: unknown; body: unknown }

/** Who may use a route. `within` loads the class where the thing belongs, `at-place` the school or branch; null hides it (404). */
export type Access =
  | { readonly kind: 'everyone'; readonly says: string }
  | { readonly kind: 'signed-in'; readonly says: string; readonly roles: readonly Role[] | null }
  | { readonly kind: 'within'; readonly policy: Policy<never>; readonly scope: (input: never, db: EntityManager) => Promise<ClassScope | null> }
  | { readonly kind: 'at-place'; readonly policy: Policy<never>; readonly scope: (input: never, db: EntityManager) => Promise<Place | null> };

export const everyone = (says: string): Access => ({ kind: 'everyone', says });
export const signedIn = (says: string, roles: readonly Role[] | null = null): Access => ({ kind: 'signed-in', says, roles });
export const staffOnly = (says: string): Access => signedIn(says, staffRoles);
export const within = <I, S extends ClassScope>(scope: (input: I, db: EntityManager) => Promise<S | null>, rule: Policy<S>): Access =>
  ({ kind: 'within', policy: rule as Policy<never>, scope: scope as (input: never, db: EntityManager) => Promise<ClassScope | null> });
export const atPlace = <I, S extends Place>(scope: (input: I, db: EntityManager) => Promise<S | null>, rule: Policy<S>): Access =>
  ({ kind: 'at-place', policy: rule as Policy<never>, scope: scope as (input: never, db: EntityManager) => Promise<Place | null> });
