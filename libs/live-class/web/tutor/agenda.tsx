import type { OpenStep } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { Button, Loading } from '@kindling/ui';
import type { LiveRoom } from '../link/use-live-class.ts';
import type { Lesson } from '../room/live-page.tsx';
import { framesOf, SlideView, stepOf } from '../room/slide-view.tsx';
import { useLiveWords } from '../words.ts';

/** One click puts a step on every pupil's screen. */
export function Agenda({ room, lesson, leading }: { room: LiveRoom; lesson: Lesson | null; leading: boolean }) {
  const t = useLiveWords();
  const text = useText();
  const { slide, board, deck } = room.state;
  const elsewhere = board.shown || deck !== null;
  const open = leading && room.state.phase.is === 'open';
  if (!lesson) return <Loading />;
  const show = (step: OpenStep, frame: number): void => { void room.give('slide.set', { lessonId: lesson.id, stepId: step.id, frame }); };
  const current = stepOf(lesson, slide);
  const frame = slide?.frame ?? 0;
  return (
    <nav className="live-agenda" tabIndex={0} aria-label={t('agenda')}>
      <h2>{text(lesson.title)}</h2>
      <ol>
        {lesson.steps.map((step) => (
          <li key={step.id}>
            <button type="button" disabled={!open} aria-pressed={step.id === current?.id && !elsewhere} title={t('push', { title: text(step.title) })} onClick={() => show(step, 0)} data-testid="push-step" data-step={step.id}>
              {text(step.title)} {step.id === current?.id && !elsewhere && <small>{t('on-air')}</small>}
            </button>
          </li>
        ))}
      </ol>
      {current && framesOf(current) > 1 && open && (
        <p className="live-frames">
          <Button variant="quiet" disabled={frame === 0} onClick={() => show(current, frame - 1)}>{t('frame-previous')}</Button>
          <Button variant="quiet" disabled={frame >= framesOf(current) - 1} onClick={() => show(current, frame + 1)} data-testid="next-frame">{t('frame-next')}</Button>
        </p>
      )}
      <div className="live-shown small">{open && !slide ? <p className="live-slide-waiting">{t('nothing-shown')}</p> : <SlideView lesson={lesson} slide={slide} />}</div>
    </nav>
  );
}
