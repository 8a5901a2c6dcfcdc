/** Blockly's JSON as the converter builds it. */
export interface BlockJson {
  readonly type: string;
  readonly id: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly inputs?: Readonly<Record<string, { readonly block: BlockJson }>>;
  readonly next?: { readonly block: BlockJson };
  readonly extraState?: Readonly<Record<string, unknown>>;
  readonly x?: number;
  readonly y?: number;
}
/** What a value is; Blockly refuses to load a workspace in which a value does not fit its place. */
export type ValueKind = 'Number' | 'Boolean' | 'String' | 'any';
export interface Value { readonly json: BlockJson; readonly kind: ValueKind }
export type Parts = Omit<BlockJson, 'type' | 'id' | 'next' | 'x' | 'y'>;

/** How a block of Scratch asks for what stands in it, and makes ours. Asking converts. */
export interface Source {
  readonly field: (name: string) => string;
  /** A choice that other editors keep in a small shadow block of its own; null when something else stands there. */
  readonly menu: (name: string) => string | null;
  /** The input of ours that holds what stands in `name`; empty when nothing does. */
  readonly plug: (as: string, name: string, needs: ValueKind) => NonNullable<Parts['inputs']>;
  readonly body: (as: string, name: string) => NonNullable<Parts['inputs']>;
  /** A literal number, or null when a block stands there. */
  readonly literal: (name: string) => number | null;
  readonly variable: (name: string) => { readonly id: string };
  readonly make: (type: string, parts?: Parts) => BlockJson;
}
/** Null: this one cannot be said with our blocks. It must decide before it asks for anything. */
export type StatementTwin = (source: Source) => BlockJson | null;
export interface ValueTwin { readonly kind: ValueKind; readonly make: (source: Source) => BlockJson | null }
