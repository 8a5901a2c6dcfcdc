import { z } from 'zod';

/**
 * A circuit in the shape of Wokwi's diagram.json, version 1 (docs.wokwi.com/diagram-format), so that it can be exchanged.
 * `left`/`top` are CSS pixels; a connection is [from "part:pin", to "part:pin", colour, route hints].
 */
const partId = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}$/);
const pinRef = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,31}:[A-Za-z0-9_.+-]{1,16}$/);
export const diagramPart = z.strictObject({
  id: partId,
  type: z.string().max(64),
  left: z.number().min(-4000).max(4000),
  top: z.number().min(-4000).max(4000),
  rotate: z.number().min(-360).max(360).optional(),
  attrs: z.record(z.string().max(32), z.string().max(64)).optional(),
});
export const diagramConnection = z.tuple([pinRef, pinRef, z.string().max(24), z.array(z.string().max(16)).max(24)]);
export const diagram = z.strictObject({
  version: z.literal(1),
  parts: z.array(diagramPart).max(60),
  connections: z.array(diagramConnection).max(200),
});
export type Diagram = z.infer<typeof diagram>;
export type DiagramPart = z.infer<typeof diagramPart>;
export type DiagramConnection = z.infer<typeof diagramConnection>;
