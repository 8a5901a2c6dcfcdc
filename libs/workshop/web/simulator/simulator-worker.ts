import { createSimulatorSession, type SimulatorCommand } from '@kindling/simulator';

/** Runs the board away from the page's thread: commands in, updates out, about 30 times a second. */
const session = createSimulatorSession(() => performance.now());
let last = performance.now();

self.addEventListener('message', (event: MessageEvent<SimulatorCommand>) => { session.handle(event.data); });
setInterval(() => {
  const now = performance.now();
  const update = session.advance(now - last);
  last = now;
  if (update) self.postMessage(update);
}, 33);
