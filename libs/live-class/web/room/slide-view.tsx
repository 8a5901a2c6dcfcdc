import type { OpenStep } from '@kindling/contracts';
import { routeTable } from '@kindling/contracts/light';
import { useText } from '@kindling/platform-web';
import { Markdown } from '@kindling/ui';
import type { Slide } from '../../domain/index.ts';
import { useLiveWords } from '../words.ts';
import type { Lesson } from './live-page.tsx';

const pictureAddress = (lesson: Lesson, file: string): string =>
  `${routeTable['courses.picture'][1].replace(':lessonId', encodeURIComponent(lesson.id)).replace(':file', encodeURIComponent(file))}?v=${encodeURIComponent(lesson.contentVersion)}`;
export const framesOf = (step: OpenStep | undefined): number => (step?.kind === 'theory' || step?.kind === 'video' ? step.frames.length : 1);
export const stepOf = (lesson: Lesson | null, slide: Slide | null): OpenStep | undefined =>
  (slide && lesson?.id === slide.lessonId ? lesson.steps.find((step) => step.id === slide.stepId) : undefined);

/** What the tutor shows: a picture with its words, or what the step asks. Never an answer. */
export function SlideView({ lesson, slide }: { lesson: Lesson | null; slide: Slide | null }) {
  const t = useLiveWords();
  const text = useText();
  const step = stepOf(lesson, slide);
  if (!lesson || !slide || !step) return <p className="live-slide-waiting">{t('waiting-for-slide')}</p>;
  return (
    <article className="live-slide" data-testid="live-slide" data-step={step.id} data-frame={slide.frame}>
      <h2><small>{t('tutor-shows')}</small> {text(step.title)}</h2>
      <StepContent lesson={lesson} step={step} frame={slide.frame} />
    </article>
  );
}

function StepContent({ lesson, step, frame }: { lesson: Lesson; step: OpenStep; frame: number }) {
  const t = useLiveWords();
  const text = useText();
  switch (step.kind) {
    case 'theory':
    case 'video': {
      const shown = step.frames[Math.min(frame, step.frames.length - 1)];
      if (!shown) return null;
      return (
        <div className="live-frame">
          <img src={pictureAddress(lesson, shown.picture.file)} alt={text(shown.picture.alt)} width="480" height="300" />
          <div><Markdown text={text(shown.body)} /><p className="live-quiet">{t('picture', { at: Math.min(frame, step.frames.length - 1) + 1, of: step.frames.length })}</p></div>
        </div>
      );
    }
    case 'predict': return <div><pre className="live-code">{step.code}</pre><Markdown text={text(step.item.prompt)} /></div>;
    case 'quiz': return <ol>{step.items.map((item) => <li key={item.id}><Markdown text={text(item.prompt)} /></li>)}</ol>;
    case 'parsons':
    case 'discussion':
    case 'exit-question': return <Markdown text={text(step.prompt)} />;
    case 'reading':
    case 'survey':
    case 'workbench':
    case 'build': return <Markdown text={text(step.body)} />;
  }
}
