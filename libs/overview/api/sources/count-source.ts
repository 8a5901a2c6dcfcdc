import type { EntityManager } from 'typeorm';
import type { CountKind, CountRow } from '../../domain/index.ts';

/** A branch's own events belong to none of its schools. */
export interface Scope { readonly schoolIds: readonly string[]; readonly branchId: string }
/** Days of China's clock, both counted. */
export interface Span { readonly from: string; readonly to: string }
/** Where rows of one kind come from. A new part of the club that counts adds its own to the list in `index.ts`. */
export interface CountSource { readonly kind: CountKind; readonly rows: (db: EntityManager, scope: Scope, span: Span) => Promise<CountRow[]> }

export const dayIn = (column: string): string => `(${column} at time zone 'Asia/Shanghai')::date between $2::date and $3::date`;
export const asked = ({ schoolIds }: Scope, { from, to }: Span): unknown[] => [schoolIds, from, to];
