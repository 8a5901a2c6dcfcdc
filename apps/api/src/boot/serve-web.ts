import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@kindling/platform-api';
import { static as serveStatic, type NextFunction, type Request, type Response } from 'express';

/** Serves the built web app: hashed files for a year, the page itself never cached. Anything under /api is not ours. */
export function serveWeb(app: NestExpressApplication, config: Config): void {
  const root = resolve(config.WEB_DIR);
  if (!config.WEB_DIR || !existsSync(join(root, 'index.html'))) return;
  app.use(serveStatic(root, { index: false, setHeaders: (response, path) => {
    response.setHeader('Cache-Control', cacheFor(path));
    if (simulatorWorker.test(path)) response.setHeader('Content-Security-Policy', simulatorPolicy);
  } }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || isServerPath(request.path) || !request.accepts('html')) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(root, 'index.html'));
  });
}

/** A worker obeys the policy of its own file: the simulator alone may make WebAssembly (no eval), and it may not talk to anybody. */
const simulatorWorker = /[\\/]assets[\\/]simulator-worker-[\w-]+\.js$/;
const simulatorPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

const cacheFor = (path: string): string => (/[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
const isServerPath = (path: string): boolean => /^\/(api|socket\.io|media|healthz|readyz|metrics)(\/|$)/.test(path) || path.startsWith('/assets/');
