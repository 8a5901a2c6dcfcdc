import type { OpenStep } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { Button, Markdown } from '@kindling/ui';
import { useCourseWords } from '../../words.ts';
import { pictureAddress } from '../picture-address.ts';
import type { Answered } from '../step-body.tsx';
import type { StepPlace } from '../use-answer.ts';
import { DiscussionStep } from './discussion-step.tsx';
import { ExitQuestionStep } from './exit-question-step.tsx';
import { SurveyStep } from './survey-step.tsx';
import { VideoStep } from './video-step.tsx';
import './told.css';

type Told = Extract<OpenStep, { kind: 'reading' | 'discussion' | 'survey' | 'exit-question' | 'video' }>;
export interface ToldProps<K extends Told['kind'] = Told['kind']> { step: Extract<Told, { kind: K }>; place: StepPlace; answers: readonly Answered[]; done: boolean; onDone: () => void; onChanged: () => void }

/** Steps without a right answer, by their kind. */
export default function ToldStep({ step, ...rest }: ToldProps) {
  switch (step.kind) {
    case 'reading': return <ReadingStep step={step} {...rest} />;
    case 'discussion': return <DiscussionStep step={step} {...rest} />;
    case 'survey': return <SurveyStep step={step} {...rest} />;
    case 'exit-question': return <ExitQuestionStep step={step} {...rest} />;
    case 'video': return <VideoStep step={step} {...rest} />;
  }
}

function ReadingStep({ step, place, done, onDone }: ToldProps<'reading'>) {
  const t = useCourseWords();
  const text = useText();
  return (
    <div className="reading">
      <Markdown text={text(step.body)} />
      {step.pictures.map((picture) => <img key={picture.file} src={pictureAddress(place.lessonId, picture.file, place.version)} alt={text(picture.alt)} width="480" height="300" loading="lazy" />)}
      <p><Button disabled={done} onClick={onDone}>{done ? `✓ ${t('done')}` : t('read-all')}</Button></p>
    </div>
  );
}
