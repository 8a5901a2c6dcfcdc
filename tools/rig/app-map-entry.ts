import 'reflect-metadata';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createLogger, HANDLED, HANDLED_MESSAGE, readConfig, type Handled, type HandledMessage } from '@kindling/platform-api';
import { createApp } from '../../apps/api/src/boot/create-app.ts';
import { createDatabase } from '../../apps/api/src/boot/database.ts';
import type { AppMap, MappedMessage, MappedRoute } from './app-map.ts';

interface Layer { readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> } }
type Method = (...parts: unknown[]) => unknown;

/** What Express would really answer: asked of its router, not of our own table. */
function mountedRoutes(app: NestExpressApplication): { method: string; path: string }[] {
  const { router } = app.getHttpAdapter().getInstance() as unknown as { router: { stack: Layer[] } };
  return router.stack.flatMap(({ route }) => (route ? Object.keys(route.methods).map((method) => ({ method: method.toUpperCase(), path: route.path })) : []));
}

const methodsOf = (prototype: object): Method[] => new MetadataScanner().getAllMethodNames(prototype).map((name) => Reflect.get(prototype, name) as Method);

/** Which contract stands behind a mounted path, by the metadata on its handler. */
function contracts(app: NestExpressApplication): Map<string, string> {
  const reflector = new Reflector();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const pairs = controllers.flatMap(({ instance }) => methodsOf(Object.getPrototypeOf(instance) as object)).flatMap((method): [string, string][] => {
    const handled = reflector.get<Handled | undefined>(HANDLED, method);
    const path = Reflect.getMetadata('path', method) as string | undefined;
    return handled && path ? [[`${Reflect.getMetadata('method', method) as number} ${path}`, handled.routeId]] : [];
  });
  return new Map(pairs);
}

function messages(app: NestExpressApplication): MappedMessage[] {
  const types = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.providers.values()]).map((provider) => provider.metatype);
  const gateways = types.filter((type): type is NonNullable<typeof type> & { prototype: object } => typeof type === 'function' && Reflect.getMetadata('websockets:is_gateway', type) === true);
  return gateways.flatMap((type) => {
    const { namespace = '/' } = Reflect.getMetadata('websockets:gateway_options', type) as { namespace?: string };
    return methodsOf(type.prototype).flatMap((method): MappedMessage[] => {
      const name = Reflect.getMetadata('message', method) as string | undefined;
      return name === undefined ? [] : [{ namespace, name, contract: (Reflect.getMetadata(HANDLED_MESSAGE, method) as HandledMessage | undefined)?.name ?? null }];
    });
  });
}

const config = readConfig({ ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'silent', WEB_DIR: '' });
const database = await createDatabase(config.DATABASE_URL, 2).initialize();
const app = await createApp({ config, logger: createLogger(config.LOG_LEVEL), database });
await app.init();
const byPath = contracts(app);
/** Nest numbers methods in this order. */
const numbers = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];
const routes: MappedRoute[] = mountedRoutes(app).map(({ method, path }) => ({ method, path, routeId: byPath.get(`${numbers.indexOf(method)} ${path}`) ?? null }));
process.send?.({ routes, messages: messages(app) } satisfies AppMap);
await app.close();
process.exit(0);
