import { api, ErrorNote, useApiQuery, useClassHints, useMe, useParams } from '@kindling/platform-web';
import { Loading } from '@kindling/ui';
import { useEffect } from 'react';
import { MarkingPage } from './marking-page.tsx';
import type { PhotosView } from './photos-of.ts';
import { PupilHandIn } from './pupil-hand-in.tsx';
import type { ReplayView } from './replay-of.tsx';
import type { ChangesView } from './rounds-panel.tsx';
import '../feedback.css';
import './marking.css';

export interface HandInPageProps { Replay: ReplayView; Changes: ChangesView; Photos: PhotosView }

/** `/grade/:handInId` and `/hand-in/:handInId`: staff mark, the pupil reads and goes to fix it. */
export default function HandInPage({ Replay, Changes, Photos }: HandInPageProps) {
  const { handInId = '' } = useParams();
  const params = { handInId };
  const me = useMe();
  const handIn = useApiQuery('workshop.hand-in', { params });
  const comments = useApiQuery('feedback.comments', { params });
  const sheet = useApiQuery('feedback.sheet', { params });
  const refresh = () => { for (const each of [handIn, comments, sheet]) void each.refetch(); };
  useClassHints(handIn.data?.classId ?? null, (hint) => { if (hint.topic === 'feedback' || hint.topic === 'hand-ins') refresh(); });
  const isPupil = me.data?.role === 'pupil';
  const loaded = handIn.data !== undefined;
  useEffect(() => { if (isPupil && loaded) void api('feedback.seen', { params: { handInId } }).catch(() => undefined); }, [isPupil, loaded, handInId]);
  const failure = handIn.error ?? comments.error ?? sheet.error;
  if (failure && !(handIn.data && comments.data && sheet.data)) return <ErrorNote failure={failure} onRetry={refresh} />;
  if (!handIn.data || !comments.data || !sheet.data || !me.data) return <Loading />;
  const shown = { handIn: handIn.data, comments: comments.data.comments, sheet: sheet.data, Replay, Changes, Photos };
  // A new hand-in begins with nothing chosen and nothing running.
  return isPupil ? <PupilHandIn key={handInId} {...shown} /> : <MarkingPage key={handInId} {...shown} onChanged={refresh} />;
}
