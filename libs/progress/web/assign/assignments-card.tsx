import type { MyAssignment } from '@kindling/contracts';
import { api, Link, useApiQuery, useClassHints, useText } from '@kindling/platform-web';
import { Button, CutCard, lazyPart } from '@kindling/ui';
import { Suspense } from 'react';
import { useCoachWords } from '../coach/coach-words.ts';

/** A hint is rare and its reader of marked-up text is heavy: Today fetches it only for who has one. */
const GivenHint = lazyPart(() => import('./given-hint.tsx').then((module) => ({ default: module.GivenHint })));

/** On Today: what a grown-up gave to do; nothing when there is nothing. */
export function AssignmentsCard({ classId }: { classId: string }) {
  const t = useCoachWords();
  const mine = useApiQuery('progress.my-assignments', { params: { classId } });
  useClassHints(classId, (hint) => { if (hint.topic === 'feedback') void mine.refetch(); });
  const shown = mine.data?.assignments.slice(0, 3) ?? [];
  if (shown.length === 0) return null;
  const seen = async (assignmentId: string) => { await api('progress.assignment-seen', { params: { classId, assignmentId } }); void mine.refetch(); };
  return <CutCard testId="assignments"><h2>{t('for-you')}</h2>{shown.map((each) => <OneAssignment key={each.id} given={each} onSeen={() => void seen(each.id)} />)}</CutCard>;
}

function OneAssignment({ given, onSeen }: { given: MyAssignment; onSeen: () => void }) {
  const t = useCoachWords();
  const text = useText();
  const place = { number: given.lessonNumber, step: text(given.stepTitle) };
  const to = given.exerciseId ? `/bench/${given.exerciseId}` : `/learn/${given.lessonId}/${given.stepId}`;
  return (
    <div data-kind={given.kind}>
      <p><strong>{t(given.kind === 'hint' ? 'hint-line' : 'revisit-line', place)}</strong>{given.note && <> · {given.from}: {given.note}</>}</p>
      {given.hint && <Suspense><GivenHint text={text(given.hint.body)} code={given.hint.code} /></Suspense>}
      <p><Button component={Link} to={to}>{t('go')}</Button> {given.kind === 'hint' && <Button variant="quiet" onClick={onSeen}>{t('got-it')}</Button>}</p>
    </div>
  );
}
