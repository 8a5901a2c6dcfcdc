import { knock } from '../rig/knock.ts';
import type { Rig } from '../rig/rig.ts';

export interface Field { readonly route: string; readonly place: 'body' | 'query' | 'path'; readonly name: string; readonly format: string | null }
interface Schema { readonly properties?: Record<string, Schema>; readonly items?: Schema; readonly anyOf?: Schema[]; readonly oneOf?: Schema[]; readonly allOf?: Schema[]; readonly format?: string; readonly additionalProperties?: Schema | boolean }
interface Operation { readonly operationId: string; readonly parameters?: { name: string; in: string; schema: Schema }[]; readonly requestBody?: { content: Record<string, { schema: Schema }> } }

function inside(route: string, schema: Schema, depth = 0): Field[] {
  if (depth > 12) return [];
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => [{ route, place: 'body' as const, name, format: inner.format ?? null }, ...inside(route, inner, depth + 1)]);
  const parts = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].filter((each) => each !== undefined);
  return [...own, ...parts.flatMap((each) => inside(route, each, depth + 1))];
}

/** Every field that a request may carry, from the server's own description. */
export async function fieldsOfApi(rig: Rig): Promise<Field[]> {
  const { text } = await knock(rig.url, { path: '/api/openapi.json' });
  const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, Operation>> };
  return Object.values(paths).flatMap((methods) => Object.values(methods)).flatMap(({ operationId, parameters = [], requestBody }) => [
    ...parameters.map((each): Field => ({ route: operationId, place: each.in === 'path' ? 'path' : 'query', name: each.name, format: each.schema.format ?? null })),
    ...Object.values(requestBody?.content ?? {}).flatMap((content) => inside(operationId, content.schema)),
  ]);
}
