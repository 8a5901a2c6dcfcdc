import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the source, or where the built server finds the folder of the sources. */
const places = ['../fonts', '../../libs/print/fonts', '../../../libs/print/fonts'];
export function fontFile(): string {
  const found = places.map((place) => join(import.meta.dirname, place, 'noto-sans-sc-print.otf')).find((path) => existsSync(path));
  if (!found) throw new Error('the font for printing is missing: libs/print/fonts');
  return found;
}
