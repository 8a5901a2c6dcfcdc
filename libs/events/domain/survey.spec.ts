import type { SurveyAnswers } from '@kindling/contracts';
import { tallyOf } from './survey.ts';

const said = (liked: '4' | '5', remark?: string): SurveyAnswers => ({ liked, again: 'yes', ...(remark ? { remark } : {}) });

describe('answers of a survey', () => {
  it('stay hidden until five families have answered', () => {
    expect(tallyOf([said('5', '我是小明的妈妈'), said('5'), said('5'), said('4')])).toEqual({ is: 'too-few', least: 5 });
    expect(tallyOf([])).toEqual({ is: 'too-few', least: 5 });
  });
  it('are counted for each question; a question left out counts for nobody, and remarks come in no order of time', () => {
    expect(tallyOf([said('5', 'b'), said('5'), said('4', 'a'), said('4'), { learned: 'some' }])).toMatchObject({
      is: 'shown', answers: 5, counts: { liked: { 4: 2, 5: 2, 1: 0 }, learned: { some: 1, little: 0 }, again: { yes: 4, no: 0 } }, remarks: ['a', 'b'],
    });
  });
});
