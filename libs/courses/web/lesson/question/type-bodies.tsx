import { useText } from '@kindling/platform-web';
import { useState } from 'react';
import { useCourseWords } from '../../words.ts';
import { PartVerdict } from './part-verdict.tsx';
import type { BodyProps } from './question-body.ts';

/** Keeps what is typed as it was typed, such as "1." on the way to "1.5". */
export function NumericBody({ item, answer, onGive }: BodyProps<'numeric'>) {
  const t = useCourseWords();
  const text = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? (answer && Number.isFinite(answer.value) ? String(answer.value) : '');
  const type = (raw: string) => {
    setTyped(raw);
    const plain = raw.normalize('NFKC').trim();
    onGive({ kind: 'numeric', itemId: item.id, value: plain === '' ? Number.NaN : Number(plain) });
  };
  return <label className="numeric">{t('your-number')} <input inputMode="decimal" value={value} onChange={(event) => type(event.target.value)} /> {item.unit && text(item.unit)}</label>;
}

export function ShortTextBody({ item, answer, onGive }: BodyProps<'short-text'>) {
  const t = useCourseWords();
  return <label className="short-text">{t('your-words')} <input maxLength={200} autoComplete="off" value={answer?.value ?? ''} onChange={(event) => onGive({ kind: 'short-text', itemId: item.id, value: event.target.value })} /></label>;
}

/** The template with a field in each gap: a list to pick from, or a place to type. */
export function GapsBody({ item, answer, onGive, parts }: BodyProps<'gaps'>) {
  const t = useCourseWords();
  const text = useText();
  const values = answer?.values ?? [];
  const fill = (gap: string, value: string) => onGive({ kind: 'gaps', itemId: item.id, values: [...values.filter((each) => each.gap !== gap), { gap, value }] });
  const numberOf = (id: string): number => item.gaps.findIndex((gap) => gap.id === id) + 1;
  const pieces = text(item.template).split(/\{\{([a-z0-9-]+)\}\}/);
  return (
    <>
      <p className={item.isCode ? 'gaps as-code' : 'gaps'}>
        {pieces.map((piece, at) => {
          if (at % 2 === 0) return <span key={at}>{piece}</span>;
          const gap = item.gaps.find((each) => each.id === piece);
          const given = { value: values.find((each) => each.gap === piece)?.value ?? '', 'aria-label': t('gap', { number: numberOf(piece) }) };
          return gap?.options
            ? <select key={at} {...given} onChange={(event) => fill(piece, event.target.value)}><option value="" />{gap.options.map((word) => <option key={word}>{word}</option>)}</select>
            : <input key={at} {...given} maxLength={80} size={8} autoComplete="off" spellCheck={false} onChange={(event) => fill(piece, event.target.value)} />;
        })}
      </p>
      {parts.length > 0 && <ul className="gap-verdicts">{item.gaps.map((gap) => <li key={gap.id}>{t('gap', { number: numberOf(gap.id) })}: <PartVerdict parts={parts} id={gap.id} /></li>)}</ul>}
    </>
  );
}
