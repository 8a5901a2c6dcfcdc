import { api, becomeSignedIn, closeSockets, outboxOf, useLanguage, useMe, useNavigate, useOutbox } from '@kindling/platform-web';
import { Banner, Button, Dialog } from '@kindling/ui';
import { useState } from 'react';
import { useAppWords } from '../words.ts';

/** Language and leaving. Leaving is held back while work has not reached the server. */
export default function MePage() {
  const t = useAppWords();
  const me = useMe();
  const { language, setLanguage } = useLanguage();
  const { pendingCount } = useOutbox();
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const leave = async () => {
    await api('identity.sign-out').catch(() => undefined);
    closeSockets();
    becomeSignedIn(null);
    navigate('/');
  };
  const download = async () => {
    if (!me.data) return;
    const operations = await (await outboxOf(me.data.id)).waitingForFile();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify({ person: me.data.id, operations })], { type: 'application/json' }));
    link.download = 'kindling-work.json';
    link.click();
  };
  if (!me.data) return null;
  return (
    <main className="narrow">
      <h1>{t('settings')}</h1>
      <p>{t('signed-in-as', { name: me.data.name })}</p>
      <p><Button variant="quiet" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>{t('language')}</Button></p>
      <p><Button variant="danger" onClick={() => (pendingCount > 0 ? setAsking(true) : void leave())} data-testid="sign-out">{t('sign-out')}</Button></p>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('unsynced', { count: pendingCount })}
        actions={<><Button onClick={() => void outboxOf(me.data?.id ?? '').then((outbox) => outbox.drain())}>{t('retry')}</Button><Button variant="quiet" onClick={() => void download()}>{t('download')}</Button><Button variant="danger" onClick={() => void leave()}>{t('leave')}</Button><Button variant="quiet" onClick={() => setAsking(false)}>{t('stay')}</Button></>}>
        <Banner tone="warn">{t('unsynced-text')}</Banner>
      </Dialog>
    </main>
  );
}
