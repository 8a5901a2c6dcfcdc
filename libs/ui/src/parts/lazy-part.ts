import { lazy } from 'react';

interface Patience { readonly pause: (ms: number) => Promise<void>; readonly online: () => boolean }

/** How long between tries, in milliseconds; the last goes on for as long as it takes. */
const pauses = [400, 800, 1600, 3200, 6400] as const;
const browser: Patience = { pause: (ms) => new Promise((resolve) => { setTimeout(resolve, ms); }), online: () => navigator.onLine };

/**
 * A part that is fetched when it is first shown. On a bad line, or while a server starts anew, its file may not come; then
 * it is asked for again, and the rest of the page goes on. React alone would give the whole page up.
 */
export const lazyPart: typeof lazy = (load) => lazy(() => fetchPatiently(load, Infinity));
/** A whole page: whoever is offline is told at once, and after some tries the page says that something went wrong. */
export const lazyPage: typeof lazy = (load) => lazy(() => fetchPatiently(load, pauses.length));

/** @throws what the last of `tries` threw; or at once when it is not about fetching, or a counted try is offline. */
export async function fetchPatiently<T>(load: () => Promise<T>, tries: number, { pause, online }: Patience = browser): Promise<T> {
  for (let at = 0; ; at += 1) {
    try {
      return await load();
    } catch (thrown) {
      if (!isAboutFetching(thrown) || at >= tries || (tries !== Infinity && !online())) throw thrown;
      await pause(pauses[Math.min(at, pauses.length - 1)] ?? 0);
      fetchStylesAgain();
    }
  }
}

/** Chrome, Firefox and Safari, and the bundler for styles; each words it differently. */
const isAboutFetching = (thrown: unknown): boolean => thrown instanceof Error && /dynamically imported module|Importing a module script failed|Unable to preload CSS/i.test(thrown.message);

/** The bundler asks for each style once; one that did not come has no sheet, and comes with a new link only. */
function fetchStylesAgain(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) if (!link.sheet) link.replaceWith(link.cloneNode());
}
