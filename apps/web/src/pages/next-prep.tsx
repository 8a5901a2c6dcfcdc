import { lessonTonight } from '@kindling/live-class/web';
import { ErrorNote, useApiQuery, useNavigate, useParams } from '@kindling/platform-web';
import { Loading } from '@kindling/ui';
import { useEffect } from 'react';

/** `/teach/:classId/prep`: the sheet of the lesson where the class is. */
export default function NextPrep() {
  const { classId = '' } = useParams();
  const navigate = useNavigate();
  const outline = useApiQuery('courses.outline', { params: { classId } });
  const lessonId = outline.data && lessonTonight(outline.data.lessons)?.id;
  useEffect(() => { if (lessonId) navigate(`/teach/${classId}/prep/${lessonId}`, { replace: true }); }, [classId, lessonId, navigate]);
  return outline.error ? <ErrorNote failure={outline.error} onRetry={() => void outline.refetch()} /> : <Loading />;
}
