import type { MediaEngine } from '../media-engine.ts';
import { EngineStage } from './engine-stage.ts';
import { misuseContract } from './misuse-contract.ts';
import { pictureContract, pictureMisuseContract } from './picture-contract.ts';
import { lateListenerContract, seatContract, soundContract } from './sound-contract.ts';
import type { TakesOffer } from './test-tab.ts';

/** What every engine has to do, with real lines on loopback. `takes`: how this engine's browsers answer an offer. */
export function engineContract(start: () => Promise<MediaEngine>, takes: TakesOffer | null): void {
  let stage: EngineStage;
  const now = (): EngineStage => stage;
  beforeEach(async () => { stage = await new EngineStage(await start(), takes).ready(); });
  afterEach(async () => { await stage.stop(); });

  soundContract(now);
  seatContract(now);
  lateListenerContract(now);
  misuseContract(now);
  describe('pictures', () => pictureContract(now));
  describe('misuse of pictures', () => pictureMisuseContract(now));
}
