import { createHash } from 'node:crypto';
import { z } from 'zod';
import { hintsSocket, liveCommands, liveEvent, liveSocket, mediaAnswer, mediaClose, mediaNotice, operationPayloads, operationResult, routes, routeTable, serverSocketEvents } from './index.ts';
import { PROTOCOL_VERSION, WIRE_HASH } from './protocol-version.ts';

const shape = (schema: z.ZodType | undefined): unknown => (schema ? z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) : null);

function wire(): unknown {
  return {
    routeTable,
    routes: Object.entries(routes).map(([id, each]) => {
      const parts = each as { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType; headers?: z.ZodType; response: z.ZodType; errors: readonly string[] };
      return [id, shape(parts.params), shape(parts.query), shape(parts.body), shape(parts.response), parts.errors, ...(parts.headers ? [shape(parts.headers)] : [])];
    }),
    operations: [Object.entries(operationPayloads).map(([type, schema]) => [type, shape(schema)]), shape(operationResult)],
    sockets: Object.entries({ ...liveSocket, ...hintsSocket }).map(([name, { request, answer }]) => [name, shape(request), shape(answer)]),
    live: [Object.entries(liveCommands).map(([kind, schema]) => [kind, shape(schema)]), shape(liveEvent)],
    media: [shape(mediaNotice), shape(mediaAnswer), mediaClose],
    server: Object.entries(serverSocketEvents).map(([name, schema]) => [name, shape(schema)]),
  };
}

describe('the wire', () => {
  it('has not changed without a new protocol version', () => {
    const hash = createHash('sha256').update(JSON.stringify(wire())).digest('hex').slice(0, 16);
    expect({ version: PROTOCOL_VERSION, hash }).toEqual({ version: PROTOCOL_VERSION, hash: WIRE_HASH });
  });
});
