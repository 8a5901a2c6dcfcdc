import type { ClassPost } from '@kindling/contracts';
import { ErrorNote, localeOf, useApiQuery, useDrained, useLanguage, useText } from '@kindling/platform-web';
import { Button, Loading, Markdown } from '@kindling/ui';
import { useCourseWords } from '../../words.ts';
import { pictureAddress } from '../picture-address.ts';
import { useAnswer } from '../use-answer.ts';
import { SayForm } from './say-form.tsx';
import type { ToldProps } from './told-step.tsx';

/** First one's own thought, then those of the class. */
export function DiscussionStep({ step, place, onChanged }: ToldProps<'discussion'>) {
  const t = useCourseWords();
  const text = useText();
  const { classId, lessonId, stepId } = place;
  const posts = useApiQuery('progress.posts', { params: { classId, lessonId, stepId } });
  const { state, send } = useAnswer(place, 'said', null, () => { void posts.refetch(); onChanged(); });
  useDrained(() => void posts.refetch());
  const failure = posts.error && !posts.data ? posts.error : null;
  return (
    <div className="discussion">
      <Markdown text={text(step.prompt)} />
      {step.picture && <img src={pictureAddress(lessonId, step.picture.file, place.version)} alt={text(step.picture.alt)} width="480" height="300" />}
      <SayForm label={t('your-post')} state={state} onSay={(value) => void send({ kind: 'said', itemId: 'said', value })} action={t('post')} />
      <p className="lesson-note">{t('post-rules')}</p>
      <h3>{t('class-posts')}</h3>
      {failure && <ErrorNote failure={failure} onRetry={() => void posts.refetch()} />}
      {!posts.data && !failure && <Loading />}
      {posts.data && !posts.data.written && <p>{t('write-first')}</p>}
      {posts.data?.written && posts.data.posts.length === 0 && <p>{t('no-posts')}</p>}
      {posts.data && posts.data.posts.length > 0 && <ul className="posts">{posts.data.posts.map((post) => <PostCard key={post.id} post={post} />)}</ul>}
      {posts.data?.written && <Button variant="quiet" onClick={() => void posts.refetch()}>{t('look-again')}</Button>}
    </div>
  );
}

function PostCard({ post }: { post: ClassPost }) {
  const t = useCourseWords();
  const { language } = useLanguage();
  return (
    <li className={post.mine ? 'post mine' : 'post'} data-testid="post">
      <p><strong>{post.name}</strong> <small>{new Date(post.at).toLocaleDateString(localeOf(language), { month: 'numeric', day: 'numeric' })}</small></p>
      <p>{post.words}</p>
      {post.hidden && <p className="lesson-note">{t('post-hidden')}</p>}
    </li>
  );
}
