import type { ResponseOf } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, savePdf, useLanguage, useParams, useText } from '@kindling/platform-web';
import { Button, Empty, Loading } from '@kindling/ui';
import { useEffect, useState } from 'react';
import { useIdentityWords } from '../words.ts';

type Cards = ResponseOf<'identity.sign-in-cards'>;

/** Ten cards a page, black and white: address, class code, tile, name, PIN, and a QR of the address. */
export default function CardsPage() {
  const { classId = '' } = useParams();
  const t = useIdentityWords();
  const text = useText();
  const { language } = useLanguage();
  const [cards, setCards] = useState<Cards | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [qr, setQr] = useState('');
  useEffect(() => {
    api('identity.sign-in-cards', { params: { classId } }).then(setCards, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  }, [classId]);
  const address = cards ? `${window.location.origin}/c/${cards.code}` : '';
  useEffect(() => { if (address) void import('qrcode').then(({ toDataURL }) => toDataURL(address, { margin: 0, width: 180 })).then(setQr); }, [address]);
  const download = async () => {
    savePdf(await api('identity.cards-pdf', { params: { classId }, body: { language, origin: window.location.origin } }));
  };
  if (failure) return <ErrorNote failure={failure} />;
  if (!cards) return <Loading />;
  return (
    <div>
      <div className="no-print"><h1>{cards.className} · {t('cards')}</h1><p>{t('cards-note')}</p><p><Button onClick={() => window.print()}>{t('print')}</Button> <Button variant="quiet" onClick={() => void download()} data-testid="cards-pdf">{t('pdf')}</Button></p></div>
      {cards.cards.length === 0 && <Empty title={t('no-pupils')} />}
      <div className="card-sheet">
        {cards.cards.map((card) => (
          <section key={card.personId} className="sign-in-card" data-testid="sign-in-card">
            <div>
              <b>{card.tile}. {card.name}</b>
              <div>{text(cards.schoolName)} · {cards.className}</div>
              <div>{t('class-code')} <strong>{cards.code}</strong></div>
              <div>{t('pin')} <span className="pin">{card.pin}</span></div>
              <small>{address}</small>
            </div>
            {qr && <img src={qr} alt="" width="90" height="90" />}
          </section>
        ))}
      </div>
    </div>
  );
}
