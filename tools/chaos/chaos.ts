import { runNamed, type Registry } from '../rig/run-named.ts';
import { killApi } from './faults/f1-kill-api.ts';
import { stopPostgres } from './faults/f2-stop-postgres.ts';
import { longOffline } from './faults/f3-long-offline.ts';
import { shuffledDuplicates } from './faults/f4-shuffled-duplicates.ts';
import { clockSkew } from './faults/f5-clock-skew.ts';
import { twoTabs } from './faults/f6-two-tabs.ts';
import { killedOnTheWay } from './faults/f7-killed-on-the-way.ts';
import { slowLoris } from './faults/f9-slow-loris.ts';
import { linkLadder } from './faults/f10-link-ladder.ts';
import { oldClassAgain } from './faults/f11-old-class-again.ts';
import { tutorDrops } from './faults/f12-tutor-drops.ts';
import { oldQueues } from './faults/f16-old-queues.ts';

/** The fault catalogue: one file for each fault. */
const faults: Registry = {
  F1: killApi, F2: stopPostgres, F3: longOffline, F4: shuffledDuplicates, F5: clockSkew, F6: twoTabs, F7: killedOnTheWay, F9: slowLoris, F10: linkLadder, F11: oldClassAgain, F12: tutorDrops, F16: oldQueues,
};

await runNamed('chaos', faults, process.argv.slice(2));
