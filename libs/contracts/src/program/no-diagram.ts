import type { Diagram } from './diagram.ts';

/** The circuit of a Python program, which has none. */
export const noDiagram: Diagram = { version: 1, parts: [], connections: [] };
