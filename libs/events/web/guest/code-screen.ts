import { h } from '@kindling/ui/light';
import { screen } from './parts.ts';
import { t } from './words.ts';

/** `/e`: for phones that cannot scan. */
export function openCode(): void {
  const field = h('input', { id: 'code', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: 20, required: true });
  const form = h('form', { submit: (event: Event) => { event.preventDefault(); location.assign(`/e/${encodeURIComponent(field.value.toUpperCase().replace(/[^A-Z0-9]/g, ''))}`); } }, h('label', { for: 'code', class: 'question' }, t('code-label')), field, h('button', { type: 'submit', class: 'big' }, t('open')));
  screen(openCode, t('code-title'), form, h('p', { class: 'note' }, t('code-note')));
}
