import type { AnswerTo, Question } from '../service-worker/messages.ts';

/** Plain HTTP on a school's address has no service worker: everything works as before, only not after a reload without network. */
export const hasWorker = (): boolean => 'serviceWorker' in navigator && import.meta.env.PROD;

/** Asks a worker and waits for its answer on a port of its own. */
export function askWorker<Q extends Question>(worker: ServiceWorker, question: Q): Promise<AnswerTo<Q>> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = (event: MessageEvent<AnswerTo<Q>>) => { port1.close(); resolve(event.data); };
    worker.postMessage(question, [port2]);
  });
}
/** The worker in charge of this computer, once there is one. */
export async function activeWorker(): Promise<ServiceWorker | null> {
  return hasWorker() ? (await navigator.serviceWorker.ready).active : null;
}
