import type { Role } from '@kindling/contracts';

/** Who asks. Built from the session only, never from a body. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly schoolId: string;
  /** Classes the person is a member of: a pupil learns there, a tutor or teacher looks after them. */
  readonly classIds: readonly string[];
  /** Branches that the person belongs to: a university's club, or a partner body's. */
  readonly branchIds: readonly string[];
  /** Schools whose doings the person may oversee: the own one, and for organisers those that their branches work with. Pupils' names stay with those who look after a class. */
  readonly reach: readonly string[];
  readonly sessionId: string;
}

/** Where a thing belongs; what policies decide on. */
export interface ClassScope { readonly schoolId: string; readonly classId: string }
/** Where a thing of the club belongs that is of no class: to a school, to a branch, or to both. */
export interface Place { readonly schoolId: string | null; readonly branchId: string | null }
export interface OwnedScope extends ClassScope { readonly ownerId: string }

/** Turns a session token into an actor; provided by the identity context. */
export interface ActorSource { actorOf(token: string): Promise<Actor | null> }
export const ACTOR_SOURCE = Symbol('ActorSource');
