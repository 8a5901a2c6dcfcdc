import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hashLength = 64;

/** Results under their keys, in memory and in files. A damaged, foreign or unwritable file is the same as none. */
export class ResultCache<Judged extends { readonly key: string }> {
  private readonly folder: string;
  private readonly capacity: number;
  private readonly diskBytes: number;
  private readonly recent = new Map<string, Judged>();
  private writtenSinceSweep = 0;

  constructor(folder: string, capacity: number, diskBytes: number) {
    this.folder = folder;
    this.capacity = capacity;
    this.diskBytes = diskBytes;
  }

  async find(key: string): Promise<Judged | null> {
    const known = this.recent.get(key) ?? await this.read(key);
    if (known) this.remember(key, known);
    return known;
  }

  async keep(result: Judged): Promise<void> {
    this.remember(result.key, result);
    const body = JSON.stringify(result);
    await this.write(result.key, sha256(body) + body).catch(() => undefined);
    this.writtenSinceSweep += body.length;
    if (this.writtenSinceSweep > this.diskBytes / 10) await this.sweep();
  }

  /** Deletes the files used longest ago until four fifths of the allowance are left. */
  async sweep(): Promise<void> {
    this.writtenSinceSweep = 0;
    const names = await readdir(this.folder).catch(() => []);
    const files = (await Promise.all(names.map(async (name) => {
      const path = join(this.folder, name);
      const facts = await stat(path).catch(() => null);
      return facts ? { path, bytes: facts.size, used: facts.mtimeMs } : null;
    }))).filter((file) => file !== null).sort((a, b) => b.used - a.used);
    let total = files.reduce((sum, file) => sum + file.bytes, 0);
    if (total <= this.diskBytes) return;
    while (total > this.diskBytes * 0.8) {
      const oldest = files.pop();
      if (!oldest) return;
      total -= oldest.bytes;
      await rm(oldest.path, { force: true });
    }
  }

  private remember(key: string, result: Judged): void {
    this.recent.delete(key);
    this.recent.set(key, result);
    const oldest = this.recent.keys().next();
    if (this.recent.size > this.capacity && !oldest.done) this.recent.delete(oldest.value);
  }

  private pathOf(key: string): string { return join(this.folder, `${key}.result`); }

  private async read(key: string): Promise<Judged | null> {
    try {
      const text = await readFile(this.pathOf(key), 'utf8');
      const body = text.slice(hashLength);
      if (sha256(body) !== text.slice(0, hashLength)) return null;
      const result = JSON.parse(body) as Judged;
      if (result.key !== key) return null;
      const now = new Date();
      await utimes(this.pathOf(key), now, now).catch(() => undefined);
      return result;
    } catch {
      return null;
    }
  }

  private async write(key: string, text: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const fresh = `${this.pathOf(key)}.${randomUUID()}`;
    await writeFile(fresh, text);
    await rename(fresh, this.pathOf(key));
  }
}
