import type { Kit } from '@kindling/contracts';
import { useLanguage, localeOf } from '@kindling/platform-web';
import { usePartName } from '../use-part-name.ts';
import { useKitWords } from '../words.ts';

/** In the cupboard, or with whom and since when. */
export function KitWhereabouts({ kit: { state } }: { kit: Kit }) {
  const t = useKitWords();
  const { language } = useLanguage();
  if (state.is === 'in') return <>○ {t('in')}</>;
  const since = new Date(state.since).toLocaleString(localeOf(language), { dateStyle: 'short', timeStyle: 'short' });
  return <><b>● {t('lent-to', { names: state.holders.map(({ name }) => name).join(language === 'zh' ? '、' : ', ') })}</b> <small>{state.className} · {t('since', { time: since })}</small></>;
}

export function KitLacks({ kit: { shortages } }: { kit: Kit }) {
  const t = useKitWords();
  const part = usePartName();
  if (shortages.length === 0) return <>{t('complete')}</>;
  return (
    <ul className="kits-lacks">
      {shortages.map((each) => <li key={each.part}>{part(each.part)}：{[...(each.missing > 0 ? [t('missing', { count: each.missing })] : []), ...(each.broken > 0 ? [t('broken', { count: each.broken })] : [])].join(' · ')}</li>)}
    </ul>
  );
}
