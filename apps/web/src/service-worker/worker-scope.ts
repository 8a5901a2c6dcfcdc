/** The parts of a service worker's world that we use: TypeScript's own types for it cannot stand beside those of a page. */
export interface WaitingEvent extends Event { waitUntil(work: Promise<unknown>): void }
export interface ReadEvent extends WaitingEvent { readonly request: Request; respondWith(answer: Promise<Response>): void }
export interface AskedEvent extends WaitingEvent { readonly data: unknown; readonly ports: readonly MessagePort[] }
export interface OpenPage { readonly url: string; postMessage(message: unknown): void }
export interface WorkerScope {
  readonly caches: CacheStorage;
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void>; matchAll(options: { includeUncontrolled: boolean; type: 'window' }): Promise<readonly OpenPage[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: ReadEvent) => void): void;
  addEventListener(type: 'message', listener: (event: AskedEvent) => void): void;
}
