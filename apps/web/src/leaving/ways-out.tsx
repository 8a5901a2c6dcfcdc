import type { Me } from '@kindling/contracts';
import { writeWorkFile, type WorkFile } from '@kindling/offline';
import { outboxOf, useOutbox } from '@kindling/platform-web';
import { Banner, Button, Dialog } from '@kindling/ui';
import { useState } from 'react';
import { useLeavingWords } from './words.ts';
import { textForPicture } from './work-picture.ts';

export interface WaysOutProps { readonly me: Me; readonly onClose: () => void; /** Only where somebody asked to leave. */ readonly onLeave?: () => void }
type Picture = { readonly is: 'none' } | { readonly is: 'shown'; readonly image: string } | { readonly is: 'too-large' };

async function workOf(me: Me): Promise<WorkFile> {
  const operations = await (await outboxOf(me.id)).waitingForFile();
  return writeWorkFile({ id: me.id, name: me.name }, new Date().toISOString(), operations);
}
function saveAs(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Work has not reached the server: try again, take it along on a stick, or let somebody photograph it. */
export default function WaysOut({ me, onClose, onLeave }: WaysOutProps) {
  const t = useLeavingWords();
  const { pendingCount } = useOutbox();
  const [tried, setTried] = useState<'no' | 'trying' | 'still-away'>('no');
  const [saved, setSaved] = useState(false);
  const [picture, setPicture] = useState<Picture>({ is: 'none' });
  const retry = async () => { setTried('trying'); await (await outboxOf(me.id)).drain(); setTried('still-away'); };
  const toFile = async () => { const file = await workOf(me); saveAs(`kindling-${file.madeAt.slice(0, 16).replace(':', '')}.json`, JSON.stringify(file)); setSaved(true); };
  const toPicture = async () => {
    const text = textForPicture(await workOf(me));
    setPicture(text === null ? { is: 'too-large' } : { is: 'shown', image: await (await import('qrcode')).toDataURL(text, { margin: 2, width: 480, errorCorrectionLevel: 'L' }) });
  };
  if (pendingCount === 0) {
    return <Dialog open onClose={onClose} title={t('all-there')} actions={<>{onLeave && <Button onClick={onLeave} data-testid="leave-now">{t('sign-out')}</Button>}<Button variant="quiet" onClick={onClose}>{t('stay')}</Button></>}><p role="status">{t('all-there-text')}</p></Dialog>;
  }
  return (
    <Dialog open onClose={onClose} title={t('unsynced', { count: pendingCount })} actions={<>{onLeave && <Button variant="danger" onClick={onLeave}>{t('leave')}</Button>}<Button variant="quiet" onClick={onClose}>{t('stay')}</Button></>}>
      <Banner tone="warn">{t('unsynced-text')}</Banner>
      <ul className="ways-out" data-testid="ways-out">
        <li><Button onClick={() => void retry()} disabled={tried === 'trying'}>{t('retry')}</Button> <span role="status">{tried === 'trying' ? t('trying') : tried === 'still-away' ? t('still-away') : ''}</span></li>
        <li><Button variant="quiet" onClick={() => void toFile()} data-testid="save-file">{t('to-file')}</Button> <span role="status">{saved && t('file-saved')}</span></li>
        <li><Button variant="quiet" onClick={() => void toPicture()} data-testid="show-picture">{t('to-picture')}</Button> {picture.is === 'too-large' && <span role="alert">{t('too-large')}</span>}</li>
      </ul>
      {picture.is === 'shown' && <figure className="work-picture"><img src={picture.image} alt={t('picture-alt')} width="320" height="320" data-testid="work-picture" /><figcaption>{t('picture-text')}</figcaption></figure>}
    </Dialog>
  );
}
