import type { ResponseOf } from '@kindling/contracts';
import { h } from '@kindling/ui/light';
import { partWord } from '@kindling/wiring';
import { ask } from './ask.ts';
import { failed, screen } from './parts.ts';
import { sayDay, speaks, t } from './words.ts';

/** `/e/:token/works/:projectId`: what the child shares, to be read; running it needs the workbench. */
export async function openWork(token: string, projectId: string): Promise<void> {
  try { showWork(token, await ask('families.work', { params: { token, projectId } })); } catch (thrown) { failed(thrown, () => void openWork(token, projectId), t('works')); }
}
function showWork(token: string, work: ResponseOf<'families.work'>): void {
  screen(() => showWork(token, work), work.title, h('p', { class: 'note' }, t('shared-at', { n: sayDay(work.sharedAt) })),
    work.parts.length > 0 && h('section', {}, h('h2', {}, t('parts')), h('ul', { 'data-testid': 'parts' }, ...work.parts.map(({ kind, count }) => h('li', {}, `${partWord(speaks(), kind)} × ${count}`)))),
    work.code !== '' && h('section', {}, h('h2', {}, t('program')), h('pre', { tabindex: 0 }, work.code)), h('p', {}, h('a', { class: 'button', href: `/e/${token}` }, t('back'))));
}
