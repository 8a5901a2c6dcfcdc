import { routeTable } from '@kindling/contracts/light';
import { useLanguage } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useState } from 'react';
import { useCourseWords } from '../../words.ts';
import { TheoryFrames } from '../theory-frames.tsx';
import { isThinLine } from './thin-line.ts';
import type { ToldProps } from './told-step.tsx';

const filmAddress = (lessonId: string, file: string, version: string): string =>
  `${routeTable['courses.film'][1].replace(':lessonId', encodeURIComponent(lessonId)).replace(':file', encodeURIComponent(file))}?v=${encodeURIComponent(version)}`;

/** The film with its captions, or its still twin: on a thin line the twin comes first, and without the film it stands alone. */
export function VideoStep({ step, place, onDone }: ToldProps<'video'>) {
  const t = useCourseWords();
  const { language } = useLanguage();
  const [wanted, setWanted] = useState<'film' | 'twin'>(() => (isThinLine() ? 'twin' : 'film'));
  const [lost, setLost] = useState<string | null>(null);
  // An author's step begins without a film and changes it while the pupil's view stands beside.
  const missing = step.film === '' || lost === step.film;
  const lose = () => setLost(step.film);
  const address = (file: string): string => filmAddress(place.lessonId, file, place.version);
  return (
    <div className="video-step">
      {wanted === 'film' && !missing
        ? (
          <video key={step.film} controls preload="metadata" playsInline width="640" height="360" onError={lose} onEnded={onDone} data-testid="film">
            <source src={address(step.film)} onError={lose} />
            {(['zh', 'en'] as const).filter((each) => step.captions[each] !== '').map((each) => <track key={each} kind="captions" srcLang={each === 'zh' ? 'zh-Hans' : 'en'} label={t(`captions-${each}`)} src={address(step.captions[each])} default={each === language} />)}
          </video>
        )
        : <TheoryFrames frames={step.frames} lessonId={place.lessonId} version={place.version} onSeenAll={onDone} />}
      {missing ? <p className="lesson-note" role="status">{t('film-missing')}</p>
        : <p><Button variant="quiet" onClick={() => setWanted(wanted === 'film' ? 'twin' : 'film')}>{wanted === 'film' ? t('show-twin') : t('show-film', { seconds: step.seconds })}</Button></p>}
    </div>
  );
}
