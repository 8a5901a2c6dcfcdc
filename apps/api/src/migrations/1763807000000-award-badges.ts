import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signed badges and proofs, and the keys that they are checked with. */
const up = `
create table issuer_key (
  kid text primary key, public_key jsonb not null, private_sealed text not null, made_at timestamptz not null default now());
create table credential (
  id uuid primary key, kind text not null check (kind in ('badge','hours')), person_id uuid not null references person on delete cascade, class_id uuid references club_class on delete cascade,
  achievement text not null, title jsonb not null, criteria jsonb not null, token text not null, issued_by uuid references person on delete set null, issued_at timestamptz not null default now(),
  revoked_at timestamptz, revoked_by uuid references person on delete set null, revoke_reason text not null default '');
create index credential_person on credential (person_id, issued_at desc);
create index credential_class on credential (class_id) where kind = 'badge';
create unique index credential_once on credential (person_id, achievement) where kind = 'badge' and revoked_at is null;
`;

export class AwardBadges1763807000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> { await runner.query('drop table credential, issuer_key'); }
}
