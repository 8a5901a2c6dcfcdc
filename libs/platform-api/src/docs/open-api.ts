import { errorStatus, routes, routeTable, type RouteId, type RouteSchemas } from '@kindling/contracts';
import { z } from 'zod';

type Json = Record<string, unknown>;
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;

/** OpenAPI 3.1 from the contracts; there is no second description to keep in step. */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const id of Object.keys(routeTable) as RouteId[]) {
    const [method, path] = routeTable[id];
    const readable = path.replace(/:(\w+)/g, '{$1}');
    paths[readable] = { ...paths[readable], [method.toLowerCase()]: operationOf(id, routes[id]) };
  }
  return { openapi: '3.1.0', info: { title: 'Kindling · 火种', version: '1', description: 'Every answer that is not 2xx is {error: {code, params, requestId}}.' }, paths };
}

function operationOf(id: RouteId, schemas: RouteSchemas): Json {
  const failures = [...new Set(schemas.errors.map((code) => errorStatus[code]))].sort();
  return {
    operationId: id, summary: schemas.summary, tags: [id.split('.')[0]],
    parameters: [...parametersOf(schemas.params, 'path'), ...parametersOf(schemas.query, 'query'), ...parametersOf(schemas.headers, 'header')],
    ...(schemas.body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(schemas.body, 'input') } } } } : {}),
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: schemaOf(schemas.response, 'output') } } },
      ...Object.fromEntries(failures.map((status) => [status, { description: schemas.errors.filter((code) => errorStatus[code] === status).join(', ') }])),
    },
  };
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query' | 'header'): Json[] {
  if (!schema) return [];
  const described = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(described.properties ?? {}).map(([name, inner]) => ({ name, in: place, required: place === 'path' || (described.required ?? []).includes(name), schema: inner }));
}
