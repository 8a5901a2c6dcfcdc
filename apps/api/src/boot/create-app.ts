import type { NestExpressApplication } from '@nestjs/platform-express';
import { NestFactory } from '@nestjs/core';
import { partType } from '@kindling/contracts';
import { SocketAdapter, type PlatformParts } from '@kindling/platform-api';
import { json, raw } from 'express';
import { AppModule } from '../app.module.ts';
import { compressAnswers } from './compress-answers.ts';
import { BODY_BYTES, guardLine, refuseLargeBodies } from './guard-line.ts';
import { secureHeaders } from './secure-headers.ts';
import { serveWeb } from './serve-web.ts';
import { stampRequests } from './stamp-requests.ts';

/** The whole API as one object, not yet listening; tests and the server use the same. */
export async function createApp(parts: PlatformParts): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(parts), { logger: false, bodyParser: false, abortOnError: false });
  app.set('trust proxy', parts.config.TRUSTED_PROXIES);
  app.disable('x-powered-by');
  app.use(stampRequests(parts.logger));
  app.use(secureHeaders(parts.config));
  app.use(refuseLargeBodies);
  app.use(compressAnswers);
  app.use(json({ limit: BODY_BYTES }));
  // Nowhere else: a schema of another route would look at each byte.
  app.use('/api/uploads', raw({ type: partType, limit: BODY_BYTES }));
  app.useWebSocketAdapter(new SocketAdapter(app, parts.config));
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  serveWeb(app, parts.config);
  guardLine(app.getHttpServer());
  return app;
}
