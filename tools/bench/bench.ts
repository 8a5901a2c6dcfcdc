import { benchCompete } from './compete.ts';
import { benchCompile } from './compile.ts';
import { benchExamples } from './examples.ts';
import { benchGrade } from './grade.ts';
import { benchLearnerWrites } from './learner-writes.ts';
import { benchLiveBytes } from './live/bytes.ts';
import { benchLiveFailover } from './live/failover.ts';
import { benchLiveFanout } from './live/fanout.ts';
import { benchLiveRejoin } from './live/rejoin.ts';
import { benchLiveAudio } from './live-audio.ts';
import { benchOffline } from './offline.ts';
import { benchScale } from './scale.ts';
import { benchSimulate } from './simulate.ts';
import { benchStart } from './start.ts';
import { benchTerm } from './term.ts';
import { benchThin } from './thin.ts';
import { benchTotals } from './totals.ts';
import { benchVariants } from './variants.ts';
import { benchWeight } from './weight.ts';

export interface BenchOptions { readonly quick: boolean }
type Bench = (options: BenchOptions) => Promise<Record<string, unknown>>;

const benches: Readonly<Record<string, Bench>> = { compete: benchCompete, compile: benchCompile, grade: benchGrade, simulate: benchSimulate, examples: benchExamples, variants: benchVariants, weight: benchWeight, start: benchStart, 'live-audio': benchLiveAudio, 'live-fanout': benchLiveFanout, 'live-rejoin': benchLiveRejoin, 'learner-writes': benchLearnerWrites, 'live-bytes': benchLiveBytes, 'live-failover': benchLiveFailover, thin: benchThin, offline: benchOffline, totals: benchTotals, term: benchTerm, scale: benchScale };

const [name = '', ...flags] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  console.error(`npm run bench -- NAME [--quick], with NAME one of: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
const figures = await bench({ quick: flags.includes('--quick') });
console.log(JSON.stringify({ bench: name, node: process.version, ...figures }));
process.exit(0);
