import { currentConnection } from '@kindling/platform-web';
import type { Pace } from './paced.ts';

const idle = (): Promise<void> => new Promise((done) => { if ('requestIdleCallback' in window) requestIdleCallback(() => done(), { timeout: 3000 }); else setTimeout(done, 200); });
/** Sound and slides of a live class come first on any link. */
const isWelcome = (): boolean => currentConnection().state === 'online' && document.visibilityState === 'visible' && !location.pathname.startsWith('/live/');

/** For what nobody waits for. */
export const quietPace: Pace = { now: () => performance.now(), rest: (ms) => new Promise((done) => { setTimeout(() => void idle().then(done), ms); }), isWelcome };
/** A teacher waits and watches: still one at a time, with a short breath. */
export const watchedPace: Pace = { now: () => performance.now(), rest: () => new Promise((done) => { setTimeout(done, 30); }), isWelcome: () => true };
