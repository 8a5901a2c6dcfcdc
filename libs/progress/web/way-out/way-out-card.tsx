import { Link, useApiQuery } from '@kindling/platform-web';
import { Banner } from '@kindling/ui';
import { useEffect } from 'react';
import { triesBeforeWayOut } from '../../domain/index.ts';
import { useWayOutWords } from './words.ts';

/** `checked` changes with every check. After ten tries: putting lines in order teaches the same with less of the same; the next tries tell the tutor. */
export function WayOutCard({ classId, lessonId, stepId, checked }: { classId: string; lessonId: string; stepId: string; checked: unknown }) {
  const t = useWayOutWords();
  const progress = useApiQuery('progress.mine', { params: { classId } });
  const outline = useApiQuery('courses.outline', { params: { classId } }, { goodForMs: 10_000 });
  const { refetch } = progress;
  useEffect(() => { if (checked) void refetch(); }, [checked, refetch]);
  const step = progress.data?.steps.find((each) => each.lessonId === lessonId && each.stepId === stepId);
  const order = outline.data?.lessons.find((lesson) => lesson.id === lessonId)?.steps.find((each) => each.kind === 'parsons');
  if (!step || !order || !(step.attempts >= triesBeforeWayOut) || step.state === 'done' || step.state === 'first-try') return null;
  return <Banner tone="info"><span data-testid="way-out">{t('tried', { count: step.attempts })} <Link to={`/learn/${lessonId}/${order.id}`}>{t('order-lines')}</Link> {step.state === 'stuck' || step.state === 'help' ? t('tutor-knows') : t('then-tutor')}</span></Banner>;
}
