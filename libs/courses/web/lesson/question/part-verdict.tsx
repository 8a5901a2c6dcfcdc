import { useText } from '@kindling/platform-web';
import { Markdown } from '@kindling/ui';
import { useCourseWords } from '../../words.ts';
import type { Parts } from './question-body.ts';

/** A word beside one part of an answer; nothing while it is not judged. */
export function PartVerdict({ parts, id }: { parts: Parts; id: string }) {
  const t = useCourseWords();
  const text = useText();
  const part = parts.find((each) => each.id === id);
  if (!part) return null;
  return <span className={part.correct ? 'part right' : 'part wrong'}><span aria-hidden="true">{part.correct ? '✓' : '✗'}</span> {part.feedback ? <Markdown inline text={text(part.feedback)} /> : part.correct ? t('right') : t('wrong')}</span>;
}
