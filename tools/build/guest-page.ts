import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Pages for people without an account: families, and whoever offers to help. */
const pages = { guest: 'libs/events/web/guest', join: 'libs/volunteers/web/join' } as const;
const sharedStyle = 'libs/events/web/guest/guest.css';

/** One classic script and its style inside the page. ES2017 reaches the browsers inside old phones, five years behind the rest. */
export async function buildGuestPages(folder: string): Promise<void> {
  for (const [name, source] of Object.entries(pages)) await buildPage(folder, name, source);
}
async function buildPage(folder: string, name: string, source: string): Promise<void> {
  const bundle = await rolldown({ input: join(source, 'main.ts'), platform: 'browser', tsconfig: 'tsconfig.browser.json', transform: { target: 'es2017' } });
  const { output: [{ code }] } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const fileName = `assets/${name}-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
  const style = readFileSync(sharedStyle, 'utf8').replace(/\n/g, '');
  writeFileSync(join(folder, fileName), code);
  writeFileSync(join(folder, `${name}.html`), `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="theme-color" content="#0B6B4F"><link rel="icon" href="/icon.svg" type="image/svg+xml"><title>火种 · Kindling</title><style>${style}</style><script defer src="/${fileName}"></script></head><body><div id="guest"></div></body></html>`);
}
