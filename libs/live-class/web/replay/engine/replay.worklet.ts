import { registerBlocks } from '../../voice/engine/on-sound-thread.ts';
import { makeBlocks } from './replay-blocks.ts';

registerBlocks('kindling-replay', makeBlocks);
