import type { Anchor, Comment, HandIn } from '@kindling/contracts';
import { api, ErrorNote, Link, useApiQuery, useClassHints, useMe, useParams, useText } from '@kindling/platform-web';
import { Banner, Button, Loading } from '@kindling/ui';
import { useEffect, useState, type ComponentType } from 'react';
import { useFeedbackWords } from '../words.ts';
import { CommentList } from './comment-list.tsx';
import { ReviewBar } from './review-bar.tsx';
import '../feedback.css';

export interface ReplayProps {
  handIn: HandIn; comments: readonly Comment[]; chosen: { on: 'block'; blockId: string } | { on: 'line'; line: number; file?: string | undefined } | null;
  onChooseBlock: (blockId: string | null) => void; onChooseLine: (line: number, file?: string) => void;
}
/** The running work itself comes from the workshop; the app puts it in. */
export interface HandInPageProps { Replay: ComponentType<ReplayProps> }

/** `/hand-in/:handInId`: the teacher runs, pins comments and decides; the pupil reads, and goes to fix it. */
export default function HandInPage({ Replay }: HandInPageProps) {
  const { handInId = '' } = useParams();
  const params = { handInId };
  const me = useMe();
  const handIn = useApiQuery('workshop.hand-in', { params });
  const comments = useApiQuery('feedback.comments', { params });
  useClassHints(handIn.data?.classId ?? null, (hint) => { if (hint.topic === 'feedback' || hint.topic === 'hand-ins') { void comments.refetch(); void handIn.refetch(); } });
  const isPupil = me.data?.role === 'pupil';
  const loaded = handIn.data !== undefined;
  useEffect(() => { if (isPupil && loaded) void api('feedback.seen', { params: { handInId } }).catch(() => undefined); }, [isPupil, loaded, handInId]);
  const failure = handIn.error ?? comments.error;
  if (failure && !handIn.data) return <ErrorNote failure={failure} onRetry={() => { void handIn.refetch(); void comments.refetch(); }} />;
  if (!handIn.data || !comments.data || !me.data) return <Loading />;
  return <OpenHandIn handIn={handIn.data} comments={comments.data.comments} isPupil={isPupil} Replay={Replay} onChanged={() => { void comments.refetch(); void handIn.refetch(); }} />;
}

interface OpenProps extends HandInPageProps { handIn: HandIn; comments: readonly Comment[]; isPupil: boolean; onChanged: () => void }
function OpenHandIn({ handIn, comments, isPupil, Replay, onChanged }: OpenProps) {
  const t = useFeedbackWords();
  const text = useText();
  const [anchor, setAnchor] = useState<Anchor>({ on: 'work' });
  const title = { name: handIn.pupilName, number: handIn.lessonNumber, exercise: text(handIn.exerciseTitle) };
  return (
    <section className="hand-in-page">
      <p><Link to={isPupil ? '/' : `/teach/${handIn.classId}/hand-ins`}>← {t('back')}</Link></p>
      <h1>{isPupil ? t('my-title', title) : t('title', title)} <small>{t('round', { round: handIn.round })} · {t(handIn.verdict)}</small></h1>
      {handIn.state === 'superseded' && <Banner tone="info">{t('superseded-note')}</Banner>}
      {isPupil && handIn.state !== 'superseded' && <PupilOutcome handIn={handIn} />}
      {handIn.note && <p className="pupil-note"><strong>{t('note')}</strong> {handIn.note}</p>}
      <div className="marking-columns">
        <div className="marking-work">
          <Replay handIn={handIn} comments={comments} chosen={anchor.on === 'work' ? null : anchor}
            onChooseBlock={(blockId) => setAnchor(blockId ? { on: 'block', blockId } : { on: 'work' })} onChooseLine={(line, file) => setAnchor({ on: 'line', line, ...(file ? { file } : {}) })} />
        </div>
        <aside className="marking-side">
          <CommentList comments={comments} onPoint={setAnchor} />
          {!isPupil && handIn.state !== 'superseded' && <ReviewBar handIn={handIn} anchor={anchor} onAnchor={setAnchor} onChanged={onChanged} />}
        </aside>
      </div>
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
