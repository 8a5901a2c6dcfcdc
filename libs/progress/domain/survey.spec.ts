import type { Step } from '@kindling/contracts';
import { surveyChoices, surveyResults } from './survey.ts';

const text = (word: string) => ({ zh: word, en: word });
const question = (id: string) => ({ id, prompt: text(id), choices: [{ id: 'yes', text: text('yes') }, { id: 'no', text: text('no') }] });
const survey: Extract<Step, { kind: 'survey' }> = { kind: 'survey', phase: 'exit', id: 's', title: text('s'), minutes: 2, body: text('b'), questions: [question('one'), question('two')] };
const voices = (count: number) => Array.from({ length: count }, (_, at) => ({ one: at % 2 === 0 ? 'yes' : 'no', two: 'yes' }));

describe('a survey', () => {
  it('takes one choice for every question and nothing else', () => {
    expect(surveyChoices(survey, [{ questionId: 'one', choiceId: 'no' }, { questionId: 'two', choiceId: 'yes' }])).toEqual({ one: 'no', two: 'yes' });
    for (const wrong of [[], [{ questionId: 'one', choiceId: 'no' }], [{ questionId: 'one', choiceId: 'no' }, { questionId: 'one', choiceId: 'no' }], [{ questionId: 'one', choiceId: 'zz' }, { questionId: 'two', choiceId: 'yes' }]]) {
      expect(surveyChoices(survey, wrong)).toBeNull();
    }
  });
  it('tells nothing before the fifth voice, and counts from then on', () => {
    expect(surveyResults(survey, voices(4))).toBeNull();
    expect(surveyResults(survey, voices(5))?.map((each) => each.choices.map((choice) => choice.count))).toEqual([[3, 2], [5, 0]]);
  });
});
