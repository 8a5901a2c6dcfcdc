import type { Anchor, HandIn } from '@kindling/contracts';
import { Link, useText } from '@kindling/platform-web';
import { Banner, Button } from '@kindling/ui';
import { Suspense, useState } from 'react';
import { VoiceList } from '../voice/voice-list.tsx';
import { useFeedbackWords } from '../words.ts';
import { CommentList } from './comment-list.tsx';
import { EvidenceRow } from './evidence-row.tsx';
import type { MarkingPageProps } from './marking-page.tsx';
import { replayOf } from './replay-of.tsx';
import { RoundsPanel } from './rounds-panel.tsx';
import { RubricPanel } from './rubric-panel.tsx';

/** What was said about one's own work: decision, marks, words and voices beside it, and the way to the next round. */
export function PupilHandIn({ handIn, comments, sheet, Replay, Changes, Photos }: Omit<MarkingPageProps, 'onChanged'>) {
  const t = useFeedbackWords();
  const text = useText();
  const [anchor, setAnchor] = useState<Anchor>({ on: 'work' });
  return (
    <section className="hand-in-page">
      <p><Link to="/">← {t('back')}</Link></p>
      <h1>{t('my-title', { number: handIn.lessonNumber, exercise: text(handIn.exerciseTitle) })} <small>{t('round', { round: handIn.round })} · {t(handIn.verdict)}</small></h1>
      {handIn.state === 'superseded' ? <Banner tone="info">{t('superseded-note')}</Banner> : <PupilOutcome handIn={handIn} />}
      <EvidenceRow handIn={handIn} />
      <div className="marking-columns">
        <div className="marking-work">{replayOf(Replay, { handIn, comments, anchor, onAnchor: setAnchor })}<Suspense><Photos handInId={handIn.id} classId={handIn.classId} comments={comments} anchor={anchor} /></Suspense></div>
        <aside className="marking-side">
          <CommentList comments={comments} onPoint={setAnchor} />
          <VoiceList handInId={handIn.id} voices={sheet.voices} />
          {sheet.marks.length > 0 && <RubricPanel criteria={sheet.criteria} marks={sheet.marks} />}
        </aside>
      </div>
      <RoundsPanel handIn={handIn} sheet={sheet} Changes={Changes} base="/hand-in" />
    </section>
  );
}

function PupilOutcome({ handIn }: { handIn: HandIn }) {
  const t = useFeedbackWords();
  const word = handIn.state === 'accepted' ? t('accepted-pupil') : handIn.state === 'try-again' ? t('try-again-pupil') : t('waiting-pupil');
  return (
    <Banner tone={handIn.state === 'accepted' ? 'good' : 'info'}>
      {word} {handIn.state === 'try-again' && <Button component={Link} to={`/bench/${handIn.exerciseId}`} data-testid="fix-it">{t('fix')}</Button>}
    </Banner>
  );
}
