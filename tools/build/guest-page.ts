import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

interface LightPage { readonly source: string; readonly name: string }
const pages: readonly LightPage[] = [{ source: 'libs/events/web/guest', name: 'guest' }, { source: 'libs/overview/web/year', name: 'year' }];

/** The pages for everybody: each one classic script and its style inside the page. ES2017 reaches the browsers inside old phones, five years behind the rest. */
export async function buildGuestPage(folder: string): Promise<void> { for (const page of pages) await buildLightPage(folder, page); }

async function buildLightPage(folder: string, { source, name }: LightPage): Promise<void> {
  const bundle = await rolldown({ input: join(source, 'main.ts'), platform: 'browser', tsconfig: 'tsconfig.browser.json', transform: { target: 'es2017' } });
  const { output: [{ code }] } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const fileName = `assets/${name}-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
  const style = readFileSync(join(source, `${name}.css`), 'utf8').replace(/\n/g, '');
  writeFileSync(join(folder, fileName), code);
  writeFileSync(join(folder, `${name}.html`), `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="theme-color" content="#0B6B4F"><link rel="icon" href="/icon.svg" type="image/svg+xml"><title>火种 · Kindling</title><style>${style}</style><script defer src="/${fileName}"></script></head><body><div id="${name}"></div></body></html>`);
}
