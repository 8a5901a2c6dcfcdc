import { runNamed, type Registry } from '../rig/run-named.ts';
import { codeGuessing } from './attacks/a10-code-guessing.ts';
import { foreignOrigin } from './attacks/a14-foreign-origin.ts';
import { pinGuessing } from './attacks/a16-pin-guessing.ts';
import { routeMatrix } from './attacks/a7-route-matrix.ts';
import { removedPupil } from './attacks/a8-removed-pupil.ts';
import { massAssignment } from './attacks/a9-mass-assignment.ts';

/** The abuse catalogue: one file for each attack. */
const attacks: Registry = { A7: routeMatrix, A8: removedPupil, A9: massAssignment, A10: codeGuessing, A14: foreignOrigin, A16: pinGuessing };

await runNamed('abuse', attacks, process.argv.slice(2));
