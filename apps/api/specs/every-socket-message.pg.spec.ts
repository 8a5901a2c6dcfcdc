import { ModulesContainer } from '@nestjs/core';
import { HANDLED_MESSAGE, socketMessages, type HandledMessage } from '@kindling/platform-api';
import { startTestApi, type TestApi } from '@kindling/testing';

/** Keys that Nest writes; there is no public reader for them. */
const GATEWAY = 'websockets:is_gateway';
const MESSAGE = 'message';

describe('every socket message', () => {
  let api: TestApi;
  beforeAll(async () => { api = await startTestApi(); });
  afterAll(async () => { await api.stop(); });

  function handlers(): { method: string; message: unknown; handled: HandledMessage | undefined }[] {
    const gateways = [...api.app.get(ModulesContainer).values()].flatMap((module) => [...module.providers.values()])
      .map((provider) => provider.metatype).filter((type): type is NonNullable<typeof type> & { prototype: object } => typeof type === 'function' && Reflect.getMetadata(GATEWAY, type) === true);
    return gateways.flatMap(({ prototype, name }) => Object.getOwnPropertyNames(prototype).map((key) => {
      const method: unknown = Reflect.get(prototype, key);
      if (typeof method !== 'function' || key === 'constructor') return null;
      return { method: `${name}.${key}`, message: Reflect.getMetadata(MESSAGE, method) as unknown, handled: Reflect.getMetadata(HANDLED_MESSAGE, method) as HandledMessage | undefined };
    })).filter((each) => each !== null && each.message !== undefined) as { method: string; message: unknown; handled: HandledMessage | undefined }[];
  }

  it('has a contract and a policy that reads as a sentence', () => {
    expect(handlers().length).toBeGreaterThan(0);
    for (const { method, message, handled } of handlers()) {
      expect({ method, message }).toEqual({ method, message: handled?.name });
      const access = handled?.access;
      const says = access && 'policy' in access ? access.policy.says : access?.says;
      expect(says?.length).toBeGreaterThan(20);
    }
  });

  it('of the contracts is handled exactly once', () => {
    expect(handlers().map((each) => String(each.message)).sort()).toEqual(Object.keys(socketMessages).sort());
  });
});
