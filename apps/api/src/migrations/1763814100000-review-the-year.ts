import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A branch's look back at a school year: what each club says, who is nominated, what scorers give, and the page for everybody. */
const up = `
create table year_review (
  id uuid primary key, branch_id uuid not null references branch on delete cascade, year int not null, state text not null default 'collecting' check (state in ('collecting','judging','decided')),
  criteria jsonb not null, seats jsonb not null, foreword jsonb not null default '{"zh":"","en":""}', pictures jsonb not null default '[]', sharing jsonb not null default '{"at":null,"talks":[]}', results jsonb,
  opened_by uuid references person on delete set null, opened_at timestamptz not null default now(), published_at timestamptz, unique (branch_id, year));
create table year_club (
  review_id uuid not null references year_review on delete cascade, school_id uuid not null references school on delete cascade, did text not null, hard text not null, next text not null,
  written_by uuid references person on delete set null, written_at timestamptz not null default now(), primary key (review_id, school_id));
create table year_nomination (
  id uuid primary key, review_id uuid not null references year_review on delete cascade, number int not null, kind text not null check (kind in ('club','branch','tutor','pupil')),
  school_id uuid references school on delete cascade, branch_id uuid references branch on delete cascade, person_id uuid references person on delete cascade, class_id uuid references club_class on delete cascade,
  reason text not null, by_id uuid references person on delete set null, at timestamptz not null default now(), unique (review_id, number),
  unique nulls not distinct (review_id, kind, school_id, branch_id, person_id));
create index year_nomination_person on year_nomination (person_id);
create index year_nomination_class on year_nomination (class_id);
create index year_nomination_school on year_nomination (school_id);
create index year_nomination_branch on year_nomination (branch_id);
create index year_nomination_by on year_nomination (by_id);
create index year_review_by on year_review (opened_by);
create index year_club_school on year_club (school_id);
create index year_club_by on year_club (written_by);
create table year_score (
  nomination_id uuid not null references year_nomination on delete cascade, scorer_id uuid not null references person on delete cascade, conflict boolean not null, points jsonb not null, at timestamptz not null default now(),
  primary key (nomination_id, scorer_id));
create index year_score_scorer on year_score (scorer_id);
alter table credential drop constraint credential_kind_check, add constraint credential_kind_check check (kind in ('badge','hours','award'));
create unique index credential_award_once on credential (person_id, achievement) where kind = 'award' and revoked_at is null;
`;

export class ReviewTheYear1763814100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table year_score, year_nomination, year_club, year_review');
    await runner.query("drop index credential_award_once; delete from credential where kind = 'award'; alter table credential drop constraint credential_kind_check, add constraint credential_kind_check check (kind in ('badge','hours'))");
  }
}
