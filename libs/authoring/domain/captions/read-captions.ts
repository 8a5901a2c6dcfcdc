const time = /^(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3} --> (?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}(?:[ \t].*)?$/;

/** The sentences of a WebVTT file; null when it is none. Blocks without a time and words are notes or styles, and are passed over. */
export function readCaptions(file: string): string[] | null {
  const lines = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  // What is no text at all is no captions either, whatever it begins with.
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(lines) || lines.includes('\0') || lines.includes('\uFFFD')) return null;
  return lines.split(/\n{2,}/).slice(1).flatMap((block) => {
    const rows = block.split('\n');
    const at = rows.findIndex((row) => time.test(row));
    const words = at < 0 ? '' : rows.slice(at + 1).join(' ').trim();
    return words === '' ? [] : [words];
  });
}
