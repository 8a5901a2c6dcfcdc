import { createHash } from 'node:crypto';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface PackedFile { readonly path: string; readonly bytes: Uint8Array }
const isPressedAlready = (path: string): boolean => /\.(mp4|webm|jpg|png|webp|pdf|xlsx)$/.test(path);

/** File after file, so that the films of a whole round never stand in memory together; the manifest comes last, when all digests are known. */
export async function* zipWithManifest(about: object, files: AsyncIterable<PackedFile>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const listed: { path: string; bytes: number; sha256: string }[] = [];
  const zip = new Zip((error, chunk) => { if (error) throw error; ready.push(chunk); });
  const add = ({ path, bytes }: PackedFile): void => {
    const file = isPressedAlready(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    // A fixed time: the same evidence is the same file, byte for byte.
    file.mtime = '1980-01-01T12:00:00';
    zip.add(file);
    file.push(bytes, true);
  };
  for await (const file of files) {
    listed.push({ path: file.path, bytes: file.bytes.length, sha256: createHash('sha256').update(file.bytes).digest('hex') });
    add(file);
    yield* ready.splice(0);
  }
  add({ path: 'manifest.json', bytes: Buffer.from(JSON.stringify({ version: 2, ...about, files: listed }, null, 2)) });
  zip.end();
  yield* ready.splice(0);
}
