import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { deckLimits } from '@kindling/contracts';
import { ok, refuse, type Result } from '@kindling/kernel';
import { kindOf, pictureSize } from './look-inside.ts';
import type { RenderAnswer, RenderedPage, RenderJob } from './render-job.ts';

export type DeckRefusal = 'deck.unknown-kind' | 'deck.broken' | 'deck.locked' | 'deck.too-big' | 'deck.busy' | 'deck.full' | 'resource.not-found';
const WALL_MS = 60_000;
const MOST_MEMORY_PAGES = (900 * 1024 * 1024) / 4096;
const WATCH_MS = 100;
const MOST_WAITING = 4;

/** Files of strangers are opened one at a time, each in a process of its own that is ended when it takes too long or too much. */
@Injectable()
export class SlideRenderer implements OnApplicationShutdown {
  private readonly children = new Set<ChildProcess>();
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  onApplicationShutdown(): void { for (const child of this.children) child.kill('SIGKILL'); }

  async render(bytes: Buffer): Promise<Result<readonly RenderedPage[], DeckRefusal>> {
    const kind = kindOf(bytes);
    if (!kind) return refuse('deck.unknown-kind');
    if (kind !== 'pdf') {
      const size = pictureSize(bytes, kind);
      if (!size) return refuse('deck.broken');
      if (Math.max(size.width, size.height) > deckLimits.longestSide || size.width * size.height > deckLimits.megapixels * 1_000_000) return refuse('deck.too-big');
    }
    if (this.waiting >= MOST_WAITING) return refuse('deck.busy');
    this.waiting++;
    const mine = this.turn.then(() => this.inOwnProcess({ kind, bytes }));
    this.turn = mine.catch(() => undefined);
    const answer = await mine.finally(() => { this.waiting--; });
    return answer.ok ? ok(answer.pages) : refuse(answer.code);
  }

  private inOwnProcess(job: RenderJob): Promise<RenderAnswer> {
    return new Promise((settle) => {
      const child = fork(rendererFile(), { serialization: 'advanced', execArgv: ['--max-old-space-size=512'], env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      this.children.add(child);
      let answer: RenderAnswer = { ok: false, code: 'deck.broken' };
      const limit = setTimeout(() => { answer = { ok: false, code: 'deck.too-big' }; child.kill('SIGKILL'); }, WALL_MS);
      // A few kilobytes can unpack to gigabytes outside the heap that Node limits.
      const watch = setInterval(() => { if (memoryPages(child.pid) > MOST_MEMORY_PAGES) { answer = { ok: false, code: 'deck.too-big' }; child.kill('SIGKILL'); } }, WATCH_MS);
      child.on('message', (told) => { answer = told as RenderAnswer; });
      child.on('error', () => undefined);
      child.on('close', () => { clearTimeout(limit); clearInterval(watch); this.children.delete(child); settle(answer); });
      child.send(job, () => undefined);
    });
  }
}

/** Resident pages by Linux's own count; 0 where there is none. */
function memoryPages(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid ?? 0}/statm`, 'utf8').split(' ')[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Beside the bundle when built, the source file otherwise. */
function rendererFile(): string {
  const built = join(import.meta.dirname, 'render-slides.js');
  return existsSync(built) ? built : join(import.meta.dirname, 'render-slides.ts');
}
