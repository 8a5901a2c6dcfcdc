declare const brand: unique symbol;
/** A primitive that cannot be mixed up with another of the same shape, such as seconds and milliseconds. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
export type Millis = Brand<number, 'Millis'>;
export type Cycles = Brand<number, 'Cycles'>;
