import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@kindling/platform-api';
import { static as serveStatic, type NextFunction, type Request, type Response } from 'express';

/** Serves the built web app: hashed files for a year, the page itself never cached. Anything under /api is not ours. */
export function serveWeb(app: NestExpressApplication, config: Config): void {
  const root = resolve(config.WEB_DIR);
  if (!config.WEB_DIR || !existsSync(join(root, 'index.html'))) return;
  app.use(pickCompressed(root));
  app.use(serveStatic(root, { index: false, setHeaders: stampFile }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || isServerPath(request.path) || !request.accepts('html')) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(root, pageOf(request.path)));
  });
}

/** Built beside each file by tools/build/compress-web.ts; a thin link gets a quarter of the bytes and the server does no work. */
function pickCompressed(root: string) {
  const built = new Set(readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => `/${name.replaceAll('\\', '/')}`));
  return (request: Request, response: Response, next: NextFunction): void => {
    const { path } = request;
    if (!built.has(`${path}.gz`)) return next();
    response.vary('Accept-Encoding');
    const ending = request.acceptsEncodings('br') ? '.br' : request.acceptsEncodings('gzip') ? '.gz' : '';
    if (ending) request.url = request.url.replace(path, path + ending);
    next();
  };
}

function stampFile(response: Response, path: string): void {
  const [, plain = path, ending] = /^(.*?)(\.br|\.gz)?$/.exec(path) ?? [];
  if (ending) {
    response.type(/\.[^.\\/]+$/.exec(plain)?.[0] ?? 'bin');
    response.setHeader('Content-Encoding', ending === '.br' ? 'br' : 'gzip');
  }
  response.setHeader('Cache-Control', cacheFor(plain));
  if (translatingWorker.test(plain)) response.setHeader('Content-Security-Policy', translatingPolicy);
}

/** A worker obeys the policy of its own file: simulator and speech decoder alone may make WebAssembly (no eval), and may not talk to anybody. */
const translatingWorker = /[\\/]assets[\\/](simulator|opus)-worker-[\w-]+\.js$/;
const translatingPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

/** The page and the service worker are asked for each time (an unchanged one costs a 304): a cached one would keep an old version alive. */
const cacheFor = (path: string): string => (/[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
/** People without an account, and phones that photograph, have light pages of their own: see tools/build/light-pages.ts. */
const lightPages: readonly (readonly [path: RegExp, file: string])[] = [[/^\/(events|e)(\/|$)/, 'guest.html'], [/^\/p(\/|$)/, 'phone.html'], [/^\/year\//, 'year.html'], [/^\/partner\//, 'partner.html'], [/^\/join(\/|$)/, 'join.html']];
const pageOf = (path: string): string => lightPages.find(([shape]) => shape.test(path))?.[1] ?? 'index.html';
const isServerPath = (path: string): boolean => /^\/(api|socket\.io|media|healthz|readyz|metrics)(\/|$)/.test(path) || path.startsWith('/assets/') || path === '/sw.js' || path.startsWith('/.well-known/');
