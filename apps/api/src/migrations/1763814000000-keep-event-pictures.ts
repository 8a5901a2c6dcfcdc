import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Photos of events, drawn anew, and papers to take home. `people` is how many pupils were marked on a photo: when one of those marks
 * is gone, the photo is not shown. A pupil who is forgotten takes the photos along.
 */
const up = `
create table event_photo (
  id uuid primary key, event_id uuid not null references club_event on delete cascade, state text not null default 'kept' check (state in ('kept','published')),
  marking text not null default 'open' check (marking in ('open','nobody','people')), people int not null default 0, caption_zh text not null, caption_en text not null,
  width int not null, height int not null, small bytea not null, large bytea not null, added_by uuid references person on delete set null, added_at timestamptz not null default now());
create index event_photo_event on event_photo (event_id, added_at);
create index event_photo_by on event_photo (added_by);
create table event_photo_person (
  photo_id uuid not null references event_photo on delete cascade, person_id uuid not null references person on delete cascade, primary key (photo_id, person_id));
create index event_photo_person_person on event_photo_person (person_id);
create table event_material (
  id uuid primary key, event_id uuid not null references club_event on delete cascade, name text not null, bytes bytea not null, added_by uuid references person on delete set null, added_at timestamptz not null default now());
create index event_material_event on event_material (event_id, added_at);
create index event_material_by on event_material (added_by);
create table event_material_part (
  material_id uuid not null, at int not null, event_id uuid not null references club_event on delete cascade, bytes bytea not null, created_at timestamptz not null default now(), primary key (material_id, at));
create index event_material_part_event on event_material_part (event_id);
create function forget_photo() returns trigger language plpgsql as $$
begin
  delete from event_photo where id = old.photo_id and not exists (select 1 from person where id = old.person_id);
  return null;
end $$;
create trigger forget_photo after delete on event_photo_person for each row execute function forget_photo();
`;

export class KeepEventPictures1763814000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> { await runner.query(up); }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table event_material_part, event_material, event_photo_person, event_photo');
    await runner.query('drop function forget_photo');
  }
}
