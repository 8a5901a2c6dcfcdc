export { startTestApi, type TestApi } from './api/test-api.ts';
export { TestClient, type Answered } from './api/test-client.ts';
export { cloneDatabase, type TestDatabase } from './api/test-database.ts';
export type { TestClass, TestClub } from './api/test-club.ts';
export { countQueries } from './api/count-queries.ts';
export { TestSocket } from './api/test-socket.ts';
export { startSecondApi } from './api/second-api.ts';
export { contestBodies, propRules, putContest, type ContestProps } from './api/contest-props.ts';
export { announceFile, sendPart, sendUp, tus, type SentUp, type TusAnswer } from './api/send-up.ts';
