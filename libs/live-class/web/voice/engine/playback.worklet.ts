import { registerBlocks } from './on-sound-thread.ts';
import { makeBlocks } from './playback-blocks.ts';

registerBlocks('kindling-playback', makeBlocks);
