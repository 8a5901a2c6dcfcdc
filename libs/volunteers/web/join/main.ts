import type { ResponseOf, VolunteerSubject } from '@kindling/contracts';
import { volunteerSubjects } from '@kindling/contracts/light';
import { act, AskFailure, frame, h, newId, show, type Child } from '@kindling/ui/light';
import { ask } from './ask.ts';
import { eveningWord, failWord, pick, subjectWord, t, words } from './words.ts';

type Form = ResponseOf<'recruiting.form'>;
const joinCode = location.pathname.split('/')[2] ?? '';
interface Draft {
  /** Made once for this visit: an offer whose answer was lost is the same when it comes again. */
  readonly id: string;
  name: string; university: string; contact: string; why: string; subjects: VolunteerSubject[]; evenings: number[]; agreed: boolean;
}

function screen(again: () => void, title: string, ...children: readonly Child[]): void {
  frame(words, { title: `${title} · ${t('name')}`, again }, h('h1', {}, title), ...children);
}
const codeOf = (thrown: unknown): string => (thrown instanceof AskFailure ? thrown.code : 'other');
const bad = (thrown: unknown): HTMLElement => h('p', { class: 'said bad', role: 'alert', 'data-testid': 'said' }, failWord(codeOf(thrown)));

async function open(): Promise<void> {
  show(t('loading'));
  try {
    const form = await ask('recruiting.form', { params: { joinCode } });
    showForm(form, { id: newId(), name: '', university: '', contact: '', why: '', subjects: [], evenings: [], agreed: false });
  } catch (thrown) { failed(thrown); }
}
function failed(thrown: unknown): void { screen(() => failed(thrown), t('title'), bad(thrown), h('p', {}, act(t('again'), { class: 'big' }, open))); }

type Word = 'name' | 'university' | 'contact' | 'why';
function field(draft: Draft, key: Word, label: string, most: number): HTMLElement {
  const input = h(key === 'why' ? 'textarea' : 'input', { id: key, required: true, maxlength: most, ...(key === 'why' ? { rows: 4 } : {}), ...(key === 'name' ? { autocomplete: 'name' } : {}) });
  input.value = draft[key];
  input.addEventListener('input', () => { draft[key] = input.value; });
  return h('div', {}, h('label', { for: key, class: 'question' }, label), input);
}
/** Order in the list is the order of the choices, however they were ticked. */
function ticks<T>(chosen: T[], all: readonly T[], word: (each: T) => string): HTMLElement[] {
  return all.map((each) => {
    const box = h('input', { type: 'checkbox' });
    box.checked = chosen.indexOf(each) >= 0;
    box.addEventListener('change', () => {
      const now = all.filter((one) => (one === each ? box.checked : chosen.indexOf(one) >= 0));
      chosen.splice(0, chosen.length, ...now);
    });
    return h('label', {}, box, word(each));
  });
}
const days = [1, 2, 3, 4, 5, 6, 7];

function showForm(form: Form, draft: Draft): void {
  const branch = pick(form.branch);
  const problem = h('div', {});
  const agree = h('input', { type: 'checkbox', required: true, 'data-testid': 'agree' });
  agree.checked = draft.agreed;
  agree.addEventListener('change', () => { draft.agreed = agree.checked; });
  const button = h('button', { type: 'submit', class: 'big', 'data-testid': 'send' }, t('send'));
  const send = (event: Event): void => {
    event.preventDefault();
    button.disabled = true;
    problem.textContent = '';
    submit(form, draft).catch((thrown: unknown) => { button.disabled = false; problem.appendChild(bad(thrown)); });
  };
  screen(() => showForm(form, draft), `${t('title')} · ${branch}`, h('p', {}, pick(form.body)), h('p', {}, t('what')),
    h('h2', {}, t('steps')), h('ol', {}, ...form.steps.map((step) => h('li', {}, pick(step.title)))),
    h('form', { class: 'offer', submit: send }, field(draft, 'name', t('your-name'), 40), field(draft, 'university', t('university'), 80), field(draft, 'contact', t('contact'), 80),
      h('fieldset', {}, h('legend', { class: 'question' }, t('subjects')), h('div', { class: 'ticks' }, ...ticks(draft.subjects, volunteerSubjects, subjectWord))),
      h('fieldset', {}, h('legend', { class: 'question' }, t('evenings')), h('div', { class: 'ticks' }, ...ticks(draft.evenings, days, eveningWord))),
      field(draft, 'why', t('why'), 600), h('p', { class: 'note' }, t('privacy', { branch, days: form.keptDays }), ' ', h('a', { href: '/privacy' }, t('more-privacy'))),
      h('label', { class: 'agree' }, agree, t('agree', { branch })), problem, button));
}
async function submit(form: Form, draft: Draft): Promise<void> {
  const { id, agreed, ...said } = draft;
  if (!agreed) throw new AskFailure('request.malformed');
  await ask('recruiting.apply', { params: { joinCode, applicationId: id }, body: { ...said, notice: form.notice, agreed } });
  showSent(form);
}
function showSent(form: Form): void { screen(() => showSent(form), t('sent-title'), h('p', { class: 'said', role: 'status', 'data-testid': 'sent' }, t('sent', { branch: pick(form.branch) }))); }
void open();
