import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const worthIt = new Set(['.js', '.css', '.html', '.svg', '.json', '.ttf', '.webmanifest']);
const leastBytes = 1024;
/** The strongest brotli takes half a minute for the text editor alone and saves three hundredths. */
const largeBytes = 1_000_000;

/** Puts `.br` and `.gz` beside each file, once, so that the server only has to pick. */
export function compressWeb(folder: string, only = /./): void {
  for (const entry of readdirSync(folder)) {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) compressWeb(path, only);
    else if (only.test(entry) && worthIt.has(extname(path)) && statSync(path).size >= leastBytes) compressFile(path);
  }
}

function compressFile(path: string): void {
  const content = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: content.length > largeBytes ? 9 : 11 } }));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}
