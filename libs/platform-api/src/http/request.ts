import type { Request } from 'express';
import type { Actor, ClassScope } from '../access/actor.ts';
import type { RequestParts } from '../access/policy.ts';

export interface KindlingRequest extends Request {
  requestId: string;
  actor?: Actor | null;
  parsed?: RequestParts;
  /** Where the thing belongs that was asked for. */
  scope?: ClassScope | null;
}
