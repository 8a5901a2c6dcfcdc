import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

interface LightPage { readonly name: string; readonly source: string; readonly style: string }
const ofItsOwn = (name: string, source: string): LightPage => ({ name, source, style: `${source}/${name}.css` });
/** For families without an account, a phone that photographs a pupil's work, whoever reads about a year, a partner, whoever offers to help. */
const pages: readonly LightPage[] = [
  ofItsOwn('guest', 'libs/events/web/guest'), ofItsOwn('phone', 'libs/photos/web/phone'), ofItsOwn('year', 'libs/overview/web/year'),
  { name: 'partner', source: 'libs/overview/web/partner', style: 'libs/overview/web/year/year.css' },
  { name: 'join', source: 'libs/volunteers/web/join', style: 'libs/events/web/guest/guest.css' },
];

/** Pages apart from the app: one classic script and its style inside the page. ES2017 reaches the browsers inside old phones, five years behind the rest. */
export async function buildLightPages(folder: string): Promise<void> { for (const page of pages) await build(folder, page); }

async function build(folder: string, { name, source, style }: LightPage): Promise<void> {
  const bundle = await rolldown({ input: join(source, 'main.ts'), platform: 'browser', tsconfig: 'tsconfig.browser.json', transform: { target: 'es2017' } });
  const { output: [{ code }] } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const fileName = `assets/${name}-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
  writeFileSync(join(folder, fileName), code);
  writeFileSync(join(folder, `${name}.html`), `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="theme-color" content="#0B6B4F"><link rel="icon" href="/icon.svg" type="image/svg+xml"><title>火种 · Kindling</title><style>${readFileSync(style, 'utf8').replace(/\n/g, '')}</style><script defer src="/${fileName}"></script></head><body><div id="page"></div></body></html>`);
}
