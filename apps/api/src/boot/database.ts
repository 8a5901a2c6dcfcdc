import { DataSource } from 'typeorm';
import { FoundTheClub1763683200000 } from '../migrations/1763683200000-found-the-club.ts';
import { SettleVersions1763712000000 } from '../migrations/1763712000000-settle-versions.ts';
import { BoardTrace1763722000000 } from '../migrations/1763722000000-board-trace.ts';
import { HearTheClass1763731234000 } from '../migrations/1763731234000-hear-the-class.ts';
import { FillTheCupboard1763738000000 } from '../migrations/1763738000000-fill-the-cupboard.ts';
import { FindLooks1763750000000 } from '../migrations/1763750000000-find-looks.ts';
import { LeaseClasses1763790000000 } from '../migrations/1763790000000-lease-classes.ts';

export const migrations = [FoundTheClub1763683200000, SettleVersions1763712000000, BoardTrace1763722000000, HearTheClass1763731234000, FillTheCupboard1763738000000, FindLooks1763750000000, LeaseClasses1763790000000];

/** `entities` stay empty on purpose: see docs/decisions on SQL in repositories. */
export const createDatabase = (url: string, poolSize = 10): DataSource =>
  new DataSource({ type: 'postgres', url, migrations, entities: [], synchronize: false, poolSize, connectTimeoutMS: 5000, extra: { idleTimeoutMillis: 30_000 } });
