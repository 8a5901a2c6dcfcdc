import { type ApiFailure, ErrorNote, Link } from '@kindling/platform-web';
import { Empty, Loading } from '@kindling/ui';
import type { ReactNode } from 'react';
import { CoachNav } from './coach-nav.tsx';
import { useCoachWords } from './coach-words.ts';
import { useFresh } from './use-fresh.ts';

interface CoachPageProps<V> {
  readonly title: string;
  readonly classId: string;
  readonly view: { readonly data: V | undefined; readonly error: ApiFailure | null; readonly refetch: () => unknown };
  /** What stands there while the class has no pupils. */
  readonly nobody: string;
  readonly children: (data: V) => ReactNode;
}

/** Around every table of the teacher's view: it follows the class by itself, and says what is wrong, on its way, or not there yet. */
export function CoachPage<V extends { readonly rows: readonly unknown[] }>({ title, classId, view, nobody, children }: CoachPageProps<V>) {
  const { data, error } = view;
  const t = useCoachWords();
  const ask = () => void view.refetch();
  useFresh(classId, ask);
  return (
    <section>
      <h1>{title}</h1>
      <CoachNav classId={classId} />
      {error && !data && <ErrorNote failure={error} onRetry={ask} />}
      {!data && !error && <Loading />}
      {data && (data.rows.length === 0 ? <Empty title={nobody} action={<Link to={`/teach/${classId}/roster`}>{t('to-roster')}</Link>} /> : children(data))}
    </section>
  );
}
