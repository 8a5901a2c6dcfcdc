import { CONFIG, type Config } from '@kindling/platform-api';
import { MEDIA_ENGINE, type MediaEngine } from './media-engine.ts';
import { wsRelay } from './ws-relay.ts';

/** Whoever does without WebRTC neither loads nor needs it. */
const chooseEngine = async (config: Config): Promise<MediaEngine> => (config.MEDIA_ENGINE === 'werift' ? (await import('./sfu/sfu.ts')).startSfu(config) : wsRelay);
export const mediaEngine = { provide: MEDIA_ENGINE, inject: [CONFIG], useFactory: chooseEngine };
