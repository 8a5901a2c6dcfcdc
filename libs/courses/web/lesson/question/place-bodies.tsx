import { useText } from '@kindling/platform-web';
import { useCourseWords } from '../../words.ts';
import { PartVerdict } from './part-verdict.tsx';
import type { BodyProps } from './question-body.ts';

/** A tap puts an entry at the end, buttons move it: keyboard and phone alike, no dragging. */
export function OrderingBody({ item, answer, onGive }: BodyProps<'ordering'>) {
  const t = useCourseWords();
  const text = useText();
  const order = answer?.order ?? [];
  const give = (next: string[]) => onGive({ kind: 'ordering', itemId: item.id, order: next });
  const wordOf = (id: string): string => { const entry = item.entries.find((each) => each.id === id); return entry ? text(entry.text) : ''; };
  const swap = (at: number, by: number) => {
    const next = [...order];
    const [moved] = next.splice(at, 1);
    if (moved !== undefined) next.splice(at + by, 0, moved);
    give(next);
  };
  return (
    <div className="ordering">
      {order.length < item.entries.length && <p className="lesson-note">{t('order-tap')}</p>}
      {item.entries.filter((entry) => !order.includes(entry.id)).map((entry) => <button key={entry.id} type="button" className="parsons-line" onClick={() => give([...order, entry.id])}>{text(entry.text)}</button>)}
      <ol aria-label={t('your-order')}>
        {order.map((id, at) => (
          <li key={id} className="parsons-placed">
            <span>{at + 1}. {wordOf(id)}</span>
            <span className="parsons-moves">
              <button type="button" aria-label={`${t('parsons-up')}: ${wordOf(id)}`} disabled={at === 0} onClick={() => swap(at, -1)}>↑</button>
              <button type="button" aria-label={`${t('parsons-down')}: ${wordOf(id)}`} disabled={at === order.length - 1} onClick={() => swap(at, 1)}>↓</button>
              <button type="button" aria-label={`${t('parsons-remove')}: ${wordOf(id)}`} onClick={() => give(order.filter((each) => each !== id))}>×</button>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A list beside each left one. */
export function MatchingBody({ item, answer, onGive, parts }: BodyProps<'matching'>) {
  const t = useCourseWords();
  const text = useText();
  const pairs = answer?.pairs ?? [];
  const rightOf = (left: string): string => pairs.find((pair) => pair.left === left)?.right ?? '';
  const pair = (left: string, right: string) => onGive({ kind: 'matching', itemId: item.id, pairs: [...pairs.filter((each) => each.left !== left), ...(right === '' ? [] : [{ left, right }])] });
  return (
    <ul className="matching">
      {item.left.map((left) => (
        <li key={left.id}>
          <label><span>{text(left.text)}</span> <select aria-label={text(left.text)} value={rightOf(left.id)} onChange={(event) => pair(left.id, event.target.value)}><option value="">{t('choose-one')}</option>{item.right.map((right) => <option key={right.id} value={right.id}>{text(right.text)}</option>)}</select></label>
          <PartVerdict parts={parts} id={left.id} />
        </li>
      ))}
    </ul>
  );
}
