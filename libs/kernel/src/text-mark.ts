/** Eight signs that stand for a text (FNV-1a): an order or a name that tells nothing about it. Not for secrets. */
export function textMark(text: string): string {
  let hash = 2_166_136_261;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** The name under which a part of a question leaves the server: its author's own id may tell where it belongs. */
export const hiddenName = (itemId: string, words: { readonly zh: string; readonly en: string }): string => textMark(`${itemId}|${words.zh}|${words.en}`);
