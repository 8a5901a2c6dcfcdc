/** Kinds with a word of their own; others are shown by their name. */
export const stepKindNames: ReadonlySet<string> = new Set(['theory', 'quiz', 'predict', 'parsons', 'workbench', 'build']);

export function freshStepId(kind: string, steps: readonly { readonly id: string }[]): string {
  for (let number = 1; ; number++) if (!steps.some(({ id }) => id === `${kind}-${number}`)) return `${kind}-${number}`;
}
