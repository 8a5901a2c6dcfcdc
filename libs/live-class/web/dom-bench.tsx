import { queryClient } from '@kindling/platform-web';
import { BenchProvider } from '@kindling/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { fold, unopened } from '../domain/index.ts';
import type { LiveRoom } from './link/use-live-class.ts';

/** What the server would answer, by the end of the path; everything asked for is noted. */
export function answering(answers: Readonly<Record<string, unknown>>): string[] {
  const asked: string[] = [];
  globalThis.fetch = ((address: string) => {
    asked.push(address);
    const path = address.split('?')[0] ?? '';
    const found = Object.entries(answers).find(([end]) => path.endsWith(end));
    return Promise.resolve({ ok: found !== undefined, status: found ? 200 : 404, headers: new Headers(), json: () => Promise.resolve(found?.[1] ?? { error: { code: 'resource.not-found', params: {}, requestId: '' } }) });
  }) as unknown as typeof fetch;
  return asked;
}

/** On the screen, with an empty memory; in English, as the test browser speaks. */
export function show(page: ReactNode) {
  globalThis.matchMedia ??= ((query: string) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined })) as unknown as typeof matchMedia;
  queryClient.clear();
  const all = (inside: ReactNode) => <QueryClientProvider client={queryClient}><BenchProvider>{inside}</BenchProvider></QueryClientProvider>;
  const shown = render(all(page));
  return { ...shown, change: (other: ReactNode) => shown.rerender(all(other)) };
}

/** An open class that a pupil is in. */
export const aRoom = (change: Partial<LiveRoom> = {}): LiveRoom => ({
  status: { is: 'live' }, role: 'pupil', classId: '00000000-0000-4000-8000-000000000001', clock: { t: 600_000, at: Date.now() }, waiting: 0, missed: null, forgetMissed: () => undefined, give: () => Promise.resolve({ ok: true }), glimpse: () => undefined, onGlimpse: () => () => undefined, sayAside: () => Promise.resolve({ ok: true }), onAside: () => () => undefined,
  state: fold(unopened, [{ s: 1, t: 0, k: 'class.opened', u: 'tutor', d: { lessonId: 'first' } }, { s: 2, t: 1000, k: 'slide.set', u: 'tutor', d: { lessonId: 'first', stepId: 'theory', frame: 0 } }]), ...change,
});
