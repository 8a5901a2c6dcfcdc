import { useMarkingWords } from './marking-words.ts';

const defaults = ['chip-1', 'chip-2', 'chip-3', 'chip-4', 'chip-5'] as const;
/** Five at most are learned, so that a few of ours are always left where the hand expects them. */
const most = 8;

/** What this class has heard before, then a few that fit every class; one tap writes it. */
export function ChipBar({ chips, fitting, disabled, onWrite }: { /** What fits this very work comes first. */ fitting: string | null; chips: readonly { readonly body: string; readonly used: number }[]; disabled: boolean; onWrite: (body: string) => void }) {
  const t = useMarkingWords();
  const learned = chips.map(({ body }) => body);
  const shown = [...new Set([...(fitting === null ? [] : [fitting]), ...learned, ...defaults.map((key) => t(key))])].slice(0, most);
  return (
    <section className="chips" aria-label={t('chips')}>
      <h2>{t('chips')}</h2>
      <p className="aside-note">{t('chips-what')}</p>
      <div className="chip-row">{shown.map((body) => <button key={body} type="button" title={body} disabled={disabled} onClick={() => onWrite(body)} data-testid="chip">{body}</button>)}</div>
    </section>
  );
}
