import { rmSync } from 'node:fs';
import { createDatabase } from '../../apps/api/src/boot/database.ts';
import { SimClass } from '../chaos/sim-class.ts';
import { pause } from '../rig/pause.ts';
import { clearAway, rigSecret } from '../rig/foundation.ts';
import { Rig } from '../rig/rig.ts';
import { Tally } from '../rig/verdict.ts';
import { firstRelease } from './first-release.ts';
import { takeBackup } from './take-backup.ts';

/**
 * Made once and never again: a class has worked, then every migration but the first is taken back, which leaves the schema
 * and the data as the first release had them. Later migrations are tried on this.
 */
const rig = await Rig.start();
const club = await SimClass.gather(rig, { size: 6, seed: 1, live: true, bytes: 300 });
club.work(150);
await pause(6000);
await club.finish(new Tally());
await rig.killApi();
const database = await createDatabase(rig.databaseUrl, 2).initialize();
for (let at = 1; at < database.migrations.length; at += 1) await database.undoLastMigration();
// The lessons come from the content folder again at the next start; three are enough to refer to.
await database.query('delete from lesson_opening where lesson_id in (select id from lesson where number > 3)');
await database.query('delete from exercise where lesson_id in (select id from lesson where number > 3)');
await database.query('delete from lesson where number > 3');
await database.query("update lesson set content = content - 'steps' || '{\"steps\": []}'");
await database.query("update lesson_picture set svg = '<svg xmlns=\"http://www.w3.org/2000/svg\"/>'");
for (const table of ['course', 'lesson', 'exercise']) await database.query(`update ${table} set version = 'first-release'`);
// What the simulated pupils do not do.
const [pupil] = club.pupils.map((each) => each.personId);
const at = [pupil, rig.club.own.id];
await database.query("insert into hint_taken (person_id, exercise_id, level) values ($1, '01-light-up', 1)", [pupil]);
await database.query(`insert into attempt (id, person_id, class_id, exercise_id, work, work_hash, report, verdict) values (gen_random_uuid(), $1, $2, '01-light-up', '{"source":{"mode":"text","code":""}}', 'x', '{"checks":[]}', 'failed')`, at);
await database.query(`insert into step_answer (id, person_id, class_id, lesson_id, step_id, item_id, answer, verdict, correct) values (gen_random_uuid(), $1, $2, '01-first-light', 'recall', 'q1', '{"kind":"choice","itemId":"q1","choiceId":"a"}', '{"correct":true,"feedback":{"zh":"对。","en":"Yes."},"wrongFrom":null,"reveal":null,"stepDone":false}', true)`, at);
await database.query("insert into sign_in_throttle (account, failures) values ($1, 2)", [`pupil:${pupil}`]);
await database.destroy();
rmSync(firstRelease, { recursive: true, force: true });
const { tables } = await takeBackup({ databaseUrl: rig.databaseUrl, folder: firstRelease, home: 'does-not-exist', secret: rigSecret });
console.log(tables.map((table) => `${table.name} ${table.rows}`).join(', '));
await rig.stop();
await clearAway();
