import 'reflect-metadata';
import { keepPosting, StaffLetters } from '@kindling/feedback/api';
import { createLogger, PersonPlaces, readConfig } from '@kindling/platform-api';
import { createApp } from './boot/create-app.ts';
import { createDatabase } from './boot/database.ts';
import { prepareDatabase } from './boot/prepare-database.ts';
import { keepSweeping } from './retention/sweep.ts';

const config = readConfig(process.env);
const logger = createLogger(config.LOG_LEVEL);
const database = await createDatabase(config.DATABASE_URL).initialize();
await prepareDatabase(database, config, logger);
const app = await createApp({ config, logger, database });
await app.listen(config.PORT, config.HOST);
keepSweeping(database, app.get(PersonPlaces).all(), logger);
keepPosting(app.get(StaffLetters), logger);
logger.info({ address: await app.getUrl() }, 'ready');
// The starter waits for this line on the channel, not on the log.
process.send?.({ ready: await app.getUrl() });
