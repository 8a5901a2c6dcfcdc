import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '@kindling/platform-api';
import { static as serveStatic, type NextFunction, type Request, type Response } from 'express';

/** Serves the built web app: hashed files for a year, the page itself never cached. Anything under /api is not ours. */
export function serveWeb(app: NestExpressApplication, config: Config): void {
  const root = resolve(config.WEB_DIR);
  if (!config.WEB_DIR || !existsSync(join(root, 'index.html'))) return;
  app.use(serveStatic(root, { index: false, setHeaders: (response, path) => response.setHeader('Cache-Control', cacheFor(path)) }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || isServerPath(request.path) || !request.accepts('html')) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(root, 'index.html'));
  });
}

const cacheFor = (path: string): string => (/[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
const isServerPath = (path: string): boolean => /^\/(api|socket\.io|media|healthz|readyz|metrics)(\/|$)/.test(path) || path.startsWith('/assets/');
