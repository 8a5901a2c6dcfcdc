import { api, ApiFailure, ErrorNote, useApiQuery } from '@kindling/platform-web';
import { Button, Loading } from '@kindling/ui';
import { useState } from 'react';
import { useFresh } from '../coach/use-fresh.ts';
import { useVoicesWords } from './words.ts';

/** Every post of a discussion; one click hides it from the class, one shows it again. */
export function ClassPosts({ classId, lessonId, stepId }: { classId: string; lessonId: string; stepId: string }) {
  const t = useVoicesWords();
  const posts = useApiQuery('progress.posts', { params: { classId, lessonId, stepId } });
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  useFresh(classId, () => void posts.refetch());
  const hide = async (postId: string, hidden: boolean): Promise<void> => {
    try {
      await api('progress.hide-post', { params: { classId, postId }, body: { hidden } });
      setFailure(null);
      await posts.refetch();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  if (posts.error && !posts.data) return <ErrorNote failure={posts.error} onRetry={() => void posts.refetch()} />;
  if (!posts.data) return <Loading />;
  if (posts.data.posts.length === 0) return <p>{t('no-posts')}</p>;
  return (
    <>
      {failure && <ErrorNote failure={failure} />}
      <ul className="voices-posts">
        {posts.data.posts.map((post) => (
          <li key={post.id} className={post.hidden ? 'hidden-post' : ''} data-testid="class-post">
            <div><strong>{post.tile}. {post.name}</strong><p>{post.words}</p>{post.hidden && <small>{t('is-hidden')}</small>}</div>
            <Button variant="quiet" aria-label={`${post.hidden ? t('show') : t('hide')}: ${post.name}`} onClick={() => void hide(post.id, !post.hidden)}>{post.hidden ? t('show') : t('hide')}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}
