import type { Anchor, Comment } from '@kindling/contracts';
import { useLanguage, localeOf } from '@kindling/platform-web';
import { useFeedbackWords } from '../words.ts';
import { placeOf } from './place-of.ts';

/** Comments in the order they were written; a click shows where each is pinned. */
export function CommentList({ comments, onPoint }: { comments: readonly Comment[]; onPoint: (anchor: Anchor) => void }) {
  const t = useFeedbackWords();
  const { language } = useLanguage();
  return (
    <div className="comment-list">
      <h2>{t('comments')}</h2>
      {comments.length === 0 && <p>{t('no-comments')}</p>}
      <ol>
        {comments.map((comment) => (
          <li key={comment.id} data-testid="comment">
            <p className="comment-head"><strong>{comment.authorName}</strong> <button type="button" onClick={() => onPoint(comment.anchor)}>{placeOf(comment.anchor, t)}</button>{' '}
              <time dateTime={comment.writtenAt}>{new Date(comment.writtenAt).toLocaleString(localeOf(language), { dateStyle: 'short', timeStyle: 'short' })}</time></p>
            <p className="comment-body">{comment.body}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
