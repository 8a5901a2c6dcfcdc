/** Makes a missing case a type error, and a lie at the edge a loud throw. */
export function exhaustive(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
