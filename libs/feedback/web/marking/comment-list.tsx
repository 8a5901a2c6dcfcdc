import type { Anchor, Comment } from '@kindling/contracts';
import { useLanguage } from '@kindling/platform-web';
import { useFeedbackWords } from '../words.ts';

/** Comments in the order they were written; a click shows where each is pinned. */
export function CommentList({ comments, onPoint }: { comments: readonly Comment[]; onPoint: (anchor: Anchor) => void }) {
  const t = useFeedbackWords();
  const { language } = useLanguage();
  const place = (anchor: Anchor): string => (anchor.on === 'line' ? t('on-line', { line: anchor.line }) : anchor.on === 'block' ? t('on-block') : t('on-work'));
  return (
    <div className="comment-list">
      <h2>{t('comments')}</h2>
      {comments.length === 0 && <p>{t('no-comments')}</p>}
      <ol>
        {comments.map((comment) => (
          <li key={comment.id} data-testid="comment">
            <p className="comment-head"><strong>{comment.authorName}</strong> <button type="button" onClick={() => onPoint(comment.anchor)}>{place(comment.anchor)}</button>{' '}
              <time dateTime={comment.writtenAt}>{new Date(comment.writtenAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'short', timeStyle: 'short' })}</time></p>
            <p className="comment-body">{comment.body}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
