import { errorStatus, liveCommands, liveSocket, hintsSocket, operationPayloads, routes, routeTable, type RouteId, type RouteSchemas } from '@kindling/contracts';
import { z } from 'zod';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const shown = (schema: z.ZodType | undefined): string =>
  schema ? `<pre>${escaped(JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }), null, 1))}</pre>` : '<p>–</p>';

/** One plain page, no script, so that it needs nothing from another host and works under our own CSP. */
export function descriptionPage(): string {
  const ids = Object.keys(routeTable) as RouteId[];
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Kindling API</title><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#16242E;background:#FAF8F3}
details{background:#fff;border:1px solid #7C8790;border-radius:4px;margin:.5rem 0;padding:.5rem 1rem}pre{overflow:auto;font-size:13px}code{color:#0B6B4F}</style>
<h1>Kindling · 火种 — API</h1><p>Made from the contracts. Machine-readable: <a href="/api/openapi.json">openapi.json</a>.
Writes need an <code>Origin</code> header of this host and the session cookie.</p>
<h2>HTTP</h2>${ids.map((id) => routeSection(id, routes[id])).join('')}
<h2>Operations</h2>${Object.entries(operationPayloads).map(([type, schema]) => `<details><summary><code>${type}</code></summary>${shown(schema)}</details>`).join('')}
<h2>Sockets</h2>${Object.entries({ ...liveSocket, ...hintsSocket }).map(([name, { request }]) => `<details><summary><code>${name}</code></summary>${shown(request)}</details>`).join('')}
<h2>Live commands</h2>${Object.entries(liveCommands).map(([kind, schema]) => `<details><summary><code>${kind}</code></summary>${shown(schema)}</details>`).join('')}
<h2>Codes</h2><ul>${Object.entries(errorStatus).map(([code, status]) => `<li><code>${code}</code> ${status}</li>`).join('')}</ul></html>`;
}

function routeSection(id: RouteId, schemas: RouteSchemas): string {
  const [method, path] = routeTable[id];
  return `<details><summary><b>${method}</b> <code>${escaped(path)}</code> — ${escaped(schemas.summary)}</summary><p>id <code>${id}</code>; refusals: ${schemas.errors.join(', ') || 'none of its own'}</p>
<h4>Query</h4>${shown(schemas.query)}<h4>Body</h4>${shown(schemas.body)}<h4>Answer</h4>${shown(schemas.response)}</details>`;
}
