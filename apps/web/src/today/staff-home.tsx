import type { ClassSummary, Me } from '@kindling/contracts';
import { Link, useApiQuery, useClassHints, useText } from '@kindling/platform-web';
import { StartNow } from '@kindling/live-class/web';
import { CutCard, Empty } from '@kindling/ui';
import { NextClassCard } from '@kindling/timetable/web';
import { Suspense } from 'react';
import { useAppWords } from '../words.ts';

/** A card for each class with what can be done next. `under`: another page stands above. */
export function StaffHome({ me, under = false }: { me: Me; under?: boolean }) {
  const t = useAppWords();
  const runsContests = me.role === 'organiser' || me.role === 'admin';
  const links = <p><Link to="/hours" data-testid="to-hours">{t('hours')}</Link> · <Link to="/reviews" data-testid="to-reviews">{t('reviews')}</Link> · <Link to="/author" data-testid="to-author">{t('author')}</Link> · <Link to="/calendar" data-testid="to-calendar">{t('calendar')}</Link> · <Link to="/hold" data-testid="to-events">{t('events')}</Link>{runsContests && <> · <Link to="/compete" data-testid="to-compete">{t('contests')}</Link></>}</p>;
  const [Frame, Title] = under ? (['section', 'h2'] as const) : (['div', 'h1'] as const);
  if (me.classes.length === 0) return <Frame>{links}<Empty title={t('staff-empty')} /></Frame>;
  return <Frame><Title>{t('hello', { name: me.name })}</Title>{links}<div className="cards"><NextClassCard planAt={`/teach/${me.classes[0]?.id}/timetable`} />{me.classes.map((each) => <ClassCard key={each.id} summary={each} handlesRoster={me.role !== 'tutor'} />)}</div></Frame>;
}

function ClassCard({ summary, handlesRoster }: { summary: ClassSummary; handlesRoster: boolean }) {
  const t = useAppWords();
  const text = useText();
  const { id } = summary;
  const waiting = useApiQuery('workshop.hand-ins', { params: { classId: id }, query: { state: 'waiting' } });
  useClassHints(id, (hint) => { if (hint.topic === 'hand-ins') void waiting.refetch(); });
  return (
    <CutCard>
      <h2>{summary.name}</h2>
      <p>{text(summary.schoolName)} · {t('pupils', { count: summary.pupils })} · {t('code', { code: summary.code })}</p>
      <p><Suspense><StartNow classId={id} /></Suspense></p>
      <p className="class-links">
        <Link to={`/teach/${id}/live`}>{t('live')}</Link><Link to={`/teach/${id}/prep`} data-testid="to-prep">{t('prep')}</Link><Link to={`/teach/${id}/timetable`}>{t('timetable')}</Link><Link to={`/teach/${id}/progress`}>{t('progress')}</Link><Link to={`/teach/${id}/progress/gradebook`} data-testid="to-gradebook">{t('gradebook')}</Link>
        <Link to={`/teach/${id}/hand-ins`}>{t('hand-ins')}{waiting.data && waiting.data.handIns.length > 0 ? ` · ${t('waiting', { count: waiting.data.handIns.length })}` : ''}</Link>
        <Link to={`/teach/${id}/projects`}>{t('class-projects')}</Link><Link to={`/teach/${id}/roster`}>{t('roster')}</Link><Link to={`/teach/${id}/kits`}>{t('kits')}</Link><Link to={`/teach/${id}/materials`} data-testid="to-library">{t('library')}</Link><Link to={`/teach/${id}/contests`}>{t('contests')}</Link><Link to={`/teach/${id}/badges`}>{t('badges')}</Link><Link to={`/teach/${id}/year`}>{t('year-review')}</Link><Link to={`/teach/${id}/share`}>{t('share')}</Link>{handlesRoster && <Link to={`/teach/${id}/cards`}>{t('cards')}</Link>}
      </p>
    </CutCard>
  );
}
