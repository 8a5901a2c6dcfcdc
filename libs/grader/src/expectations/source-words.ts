/** The C++ without comments, texts and signs: what is left is program. */
export const withoutWords = (source: string): string =>
  source.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, ' ');

/** Looks for a call of the name in code, not in comments or texts. */
export const calls = (source: string, name: string): boolean => new RegExp(`\\b${name.replace(/[^\w]/g, '')}\\s*\\(`).test(withoutWords(source));
