export interface Breadboard { readonly pins: readonly string[]; readonly joined: readonly (readonly string[])[] }

/** Holes as Wokwi names them: `12t.a` is column 12, upper half, row a; `bp.3` the third hole of the lower red rail. */
function breadboard(columns: number, railHoles: number): Breadboard {
  const halves = [['t', 'abcde'], ['b', 'fghij']] as const;
  const strips = Array.from({ length: columns }, (_, column) => halves.map(([half, rows]) => [...rows].map((row) => `${column + 1}${half}.${row}`))).flat();
  const rails = railHoles === 0 ? [] : ['tp', 'tn', 'bp', 'bn'].map((rail) => Array.from({ length: railHoles }, (_, hole) => `${rail}.${hole + 1}`));
  const joined = [...strips, ...rails];
  return { pins: joined.flat(), joined };
}

export const breadboards = { mini: breadboard(17, 0), half: breadboard(30, 25), full: breadboard(63, 50) } as const;
