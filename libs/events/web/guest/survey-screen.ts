import type { Invitation, SurveyAnswers } from '@kindling/contracts';
import { surveyQuestions, type SurveyQuestion } from '@kindling/contracts/light';
import { act, h } from '@kindling/ui/light';
import { ask } from './ask.ts';
import { openFamily, pageOf } from './family-screen.ts';
import { failed, failureLine, said, screen } from './parts.ts';
import { pick, t, type Word } from './words.ts';

/** `/e/:token/survey`: five taps and one to send, on one screen of a phone. Without an event in the address, the last one that may be answered. */
export async function openSurvey(token: string, eventId: string | null): Promise<void> {
  try {
    const { events } = await pageOf(token);
    const open = events.filter((event) => event.surveyOpen && !event.answered && (eventId === null || event.id === eventId));
    const event = open[open.length - 1];
    if (event) showSurvey(token, event, {});
    else showFamilyInstead(token, events.some((each) => each.answered));
  } catch (thrown) { failed(thrown, () => void openSurvey(token, eventId), t('survey-title')); }
}
function showFamilyInstead(token: string, answered: boolean): void {
  screen(() => showFamilyInstead(token, answered), t('survey-title'), said(t(answered ? 'survey-done' : 'fail-event.not-now')), h('p', {}, h('a', { class: 'button', href: `/e/${token}` }, t('back'))));
}

function showSurvey(token: string, event: Invitation, answers: SurveyAnswers): void {
  const problem = h('div', {});
  const remark = h('textarea', { id: 'remark', rows: 2, maxlength: 300, input: () => { answers.remark = remark.value; } });
  remark.value = answers.remark ?? '';
  const send = async (): Promise<void> => {
    const given = Object.keys(answers).filter((key) => key !== 'remark' || (answers.remark ?? '').trim() !== '');
    problem.textContent = '';
    if (given.length === 0) { problem.appendChild(said(t('pick-one'), 'bad')); return; }
    const body: SurveyAnswers = { ...answers };
    if ((body.remark ?? '').trim() === '') delete body.remark;
    await ask('families.answer-survey', { params: { token, eventId: event.id }, body: { answers: body } }).then(() => { history.replaceState(null, '', `/e/${token}`); return openFamily(token); }, (thrown: unknown) => { problem.appendChild(failureLine(thrown)); });
  };
  screen(() => showSurvey(token, event, answers), t('survey-title'), h('p', { class: 'note' }, `${pick(event.title)} · ${t('survey-note')}`),
    ...(Object.keys(surveyQuestions) as SurveyQuestion[]).map((question) => questionRow(question, answers)),
    h('label', { for: 'remark', class: 'question' }, t('q-remark')), remark, problem, act(t('send'), { class: 'big', 'data-testid': 'send' }, send));
}

function questionRow(question: SurveyQuestion, answers: SurveyAnswers): HTMLElement {
  const row = h('div', { class: 'choices' });
  for (const choice of surveyQuestions[question]) {
    const input = h('input', { type: 'radio', name: question, value: choice, change: () => { (answers as Record<string, string>)[question] = choice; } });
    input.checked = answers[question] === choice;
    row.appendChild(h('label', {}, input, h('span', {}, t(`${question}-${choice}` as Word))));
  }
  return h('fieldset', { 'data-testid': `q-${question}` }, h('legend', { class: 'question' }, t(`q-${question}` as Word)), row);
}
