import type { Anchor, Comment, HandIn, MarkingSheet } from '@kindling/contracts';
import { api, ErrorNote, Link, useApiQuery, useNavigate, useText } from '@kindling/platform-web';
import { Banner, Button } from '@kindling/ui';
import { Suspense, useState } from 'react';
import { VoiceBar } from '../voice/voice-bar.tsx';
import { useFeedbackWords } from '../words.ts';
import { CommentList } from './comment-list.tsx';
import { EvidenceRow } from './evidence-row.tsx';
import type { PhotosView } from './photos-of.ts';
import { replayOf, type ReplayView } from './replay-of.tsx';
import { useMarkingWords } from './marking-words.ts';
import { ReviewBar } from './review-bar.tsx';
import { RoundsPanel, type ChangesView } from './rounds-panel.tsx';
import { RubricPanel } from './rubric-panel.tsx';
import { useAct } from './use-act.ts';
import { useMarkingKeys } from './use-marking-keys.ts';

export interface MarkingPageProps { handIn: HandIn; comments: readonly Comment[]; sheet: MarkingSheet; Replay: ReplayView; Changes: ChangesView; Photos: PhotosView; onChanged: () => void }

/** `/grade/:handInId`: one pupil a screen. Work and board beside the rubric; chips and keys make it two clicks. */
export function MarkingPage({ handIn, comments, sheet, Replay, Changes, Photos, onChanged }: MarkingPageProps) {
  const t = useFeedbackWords();
  const text = useText();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<Anchor>({ on: 'work' });
  const desk = useApiQuery('feedback.desk', { params: { handInId: handIn.id } });
  const line = desk.data?.line ?? [];
  const at = line.findIndex((each) => each.handInId === handIn.id);
  const go = (to: number) => { const target = line[to]; if (target) navigate(`/grade/${target.handInId}`); };
  const waiting = [...line.slice(at + 1), ...line.slice(0, Math.max(at, 0))].find((each) => each.state === 'waiting' && each.handInId !== handIn.id);
  const marking = useRubric(handIn, sheet, onChanged);
  useMarkingKeys({ onNext: () => go(at + 1), onPrevious: () => { if (at > 0) go(at - 1); }, onLevel: marking.markCurrent });
  const open = handIn.state !== 'superseded';
  const said = <CommentList comments={comments} onPoint={setAnchor} />;
  const refresh = () => { onChanged(); void desk.refetch(); };
  return (
    <section className="hand-in-page marking-page" data-testid="marking">
      <MarkingHead handIn={handIn} at={at} of={line.length} onGo={go} />
      <h1>{t('title', { name: [handIn.pupilName, ...handIn.partners].join(t('and')), number: handIn.lessonNumber, exercise: text(handIn.exerciseTitle) })} <small>{t('round', { round: handIn.round })} · {t(handIn.verdict)}</small></h1>
      {!open && <Banner tone="info">{t('superseded-note')}</Banner>}
      {handIn.note && <p className="pupil-note"><strong>{t('note')}</strong> {handIn.note}</p>}
      <EvidenceRow handIn={handIn} />
      <div className="marking-columns">
        <div className="marking-work">{replayOf(Replay, { handIn, comments, anchor, onAnchor: setAnchor })}<Suspense><Photos handInId={handIn.id} classId={handIn.classId} comments={comments} anchor={anchor} {...(open ? { onAnchor: setAnchor } : {})} /></Suspense><RoundsPanel handIn={handIn} sheet={sheet} Changes={Changes} base="/grade" /></div>
        <aside className="marking-side">
          <RubricPanel criteria={sheet.criteria} marks={sheet.marks} {...(open ? { marking } : {})} />
          {marking.failure && <ErrorNote failure={marking.failure} />}
          {desk.error && !desk.data && <ErrorNote failure={desk.error} onRetry={() => void desk.refetch()} />}
          {open && <ReviewBar handIn={handIn} chips={desk.data?.chips ?? []} anchor={anchor} onAnchor={setAnchor} onChanged={refresh} onNext={waiting ? () => navigate(`/grade/${waiting.handInId}`) : null}>{said}</ReviewBar>}
          {!open && said}
          {open && <VoiceBar handInId={handIn.id} voices={sheet.voices} onChanged={onChanged} />}
        </aside>
      </div>
    </section>
  );
}

/** The keys mark the framed row and go on to the next. */
function useRubric(handIn: HandIn, sheet: MarkingSheet, onChanged: () => void) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { failure, act } = useAct();
  const ids = sheet.criteria.map(({ id }) => id);
  const current = chosen ?? ids.find((id) => !sheet.marks.some((mark) => mark.criterion === id)) ?? ids[0] ?? null;
  const onMark = async (criterion: string, level: number | null) => {
    if (await act(() => api('feedback.mark', { params: { handInId: handIn.id, criterion }, body: { level } }))) onChanged();
  };
  const markCurrent = (level: number) => {
    if (!current || handIn.state === 'superseded') return;
    setChosen(ids[(ids.indexOf(current) + 1) % ids.length] ?? null);
    void onMark(current, level);
  };
  return { current, failure, markCurrent, onCurrent: setChosen, onMark: (criterion: string, level: number | null) => void onMark(criterion, level) };
}

function MarkingHead({ handIn, at, of, onGo }: { handIn: HandIn; at: number; of: number; onGo: (to: number) => void }) {
  const [t, m] = [useFeedbackWords(), useMarkingWords()];
  return (
    <p className="marking-head">
      <Link to={`/teach/${handIn.classId}/hand-ins`}>← {t('back')}</Link>
      <Button variant="quiet" size="compact-sm" disabled={at <= 0} onClick={() => onGo(at - 1)} data-testid="previous-hand-in">{m('previous')}</Button>
      {at >= 0 && <span>{m('place', { at: at + 1, of })}</span>}
      <Button variant="quiet" size="compact-sm" disabled={at < 0 || at + 1 >= of} onClick={() => onGo(at + 1)} data-testid="next-hand-in">{m('next')}</Button>
      <span className="aside-note marking-keys">{m('keys')}</span>
    </p>
  );
}
