import { privacyNoticeVersion, retentionDays } from '@kindling/contracts/light';
import { Link } from '@kindling/platform-web';
import { usePrivacyWords } from './words.ts';
import './privacy.css';

const lists = [['keeps', ['keeps-account', 'keeps-work', 'keeps-live', 'keeps-voice', 'keeps-contest', 'keeps-family', 'keeps-looks']], ['never', ['never-contact', 'never-third', 'never-private', 'never-sell']]] as const;
const periods = [['row-closed', retentionDays.closedAccount], ['row-liveClass', retentionDays.liveClass], ['row-attempt', retentionDays.attempt], ['row-look', retentionDays.look], ['row-voice', retentionDays.voice], ['row-session', retentionDays.session], ['row-guestLink', retentionDays.guestLink]] as const;

/** `/privacy`: what is kept, why, how long, and what guardians decide. The periods are those by which the server deletes. */
export default function PrivacyPage() {
  const t = usePrivacyWords();
  return (
    <div className="privacy-page">
      <h1>{t('title')}</h1>
      <p>{t('for-whom', { version: privacyNoticeVersion })}</p>
      <h2>{t('short')}</h2>
      <p><strong>{t('short-text')}</strong></p>
      {lists.map(([heading, lines]) => <section key={heading}><h2>{t(heading)}</h2><ul>{lines.map((line) => <li key={line}>{t(line)}</li>)}</ul></section>)}
      {(['why', 'where'] as const).map((key) => <section key={key}><h2>{t(key)}</h2><p>{t(`${key}-text`)}</p></section>)}
      <h2>{t('how-long')}</h2>
      <table className="plain-table">
        <thead><tr><th scope="col">{t('how-long-what')}</th><th scope="col">{t('how-long-days')}</th></tr></thead>
        <tbody>
          <tr><th scope="row">{t('row-own')}</th><td>{t('row-own-days')}</td></tr>
          {periods.map(([key, n]) => <tr key={key}><th scope="row">{t(key)}</th><td>{t('days', { n })}</td></tr>)}
        </tbody>
      </table>
      <h2>{t('choice')}</h2>
      <ul>{(['choice-consent', 'choice-refuse', 'choice-later', 'choice-copy'] as const).map((line) => <li key={line}>{t(line)}</li>)}</ul>
      <h2>{t('ask')}</h2>
      <p>{t('ask-text')}</p>
      <p className="no-print"><Link to="/">{t('back')}</Link></p>
    </div>
  );
}
