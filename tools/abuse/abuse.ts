import { runNamed, type Registry } from '../rig/run-named.ts';
import { codeGuessing } from './attacks/a10-code-guessing.ts';
import { endlessPrograms } from './attacks/a1-endless-programs.ts';
import { answerKeys } from './attacks/a11-answer-keys.ts';
import { socketFlood } from './attacks/a12-socket-flood.ts';
import { fuzz } from './attacks/a13-fuzz.ts';
import { foreignOrigin } from './attacks/a14-foreign-origin.ts';
import { serverSideRequests } from './attacks/a15-server-side-requests.ts';
import { pinGuessing } from './attacks/a16-pin-guessing.ts';
import { compilerEscape } from './attacks/a2-compiler-escape.ts';
import { giantWork } from './attacks/a3-giant-work.ts';
import { cheating } from './attacks/a4-cheating.ts';
import { uploads } from './attacks/a5-uploads.ts';
import { storedScripts } from './attacks/a6-stored-scripts.ts';
import { routeMatrix } from './attacks/a7-route-matrix.ts';
import { removedPupil } from './attacks/a8-removed-pupil.ts';
import { massAssignment } from './attacks/a9-mass-assignment.ts';

/** The abuse catalogue: one file for each attack. */
const attacks: Registry = {
  A1: endlessPrograms, A2: compilerEscape, A3: giantWork, A4: cheating, A5: uploads, A6: storedScripts, A7: routeMatrix, A8: removedPupil, A9: massAssignment, A10: codeGuessing, A11: answerKeys, A12: socketFlood, A13: fuzz, A14: foreignOrigin, A15: serverSideRequests, A16: pinGuessing,
};

await runNamed('abuse', attacks, process.argv.slice(2));
