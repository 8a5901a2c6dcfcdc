import type { SignInCard, VolunteerApplication } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, localeOf, useLanguage } from '@kindling/platform-web';
import { Button, CutCard, Dialog, Empty, TextField } from '@kindling/ui';
import { useState } from 'react';
import { CardDialog } from './card-dialog.tsx';
import { FormAddress } from './form-address.tsx';
import { usePeopleWords, type PeopleWord } from './words.ts';

interface OfferQueueProps { branchId: string; joinCode: string; applications: readonly VolunteerApplication[]; onChanged: () => void }

/** Two clicks from the home page: People, Approve. */
export function OfferQueue({ branchId, joinCode, applications, onChanged }: OfferQueueProps) {
  const t = usePeopleWords();
  const [card, setCard] = useState<SignInCard | null>(null);
  const [refusing, setRefusing] = useState<VolunteerApplication | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const trying = (asked: Promise<SignInCard | null>) => { setFailure(null); asked.then((given) => { setCard(given); setRefusing(null); onChanged(); }, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); else throw thrown; }); };
  const decide = (applicationId: string, body: { decision: 'approve' } | { decision: 'refuse'; reason: string }) => trying(api('recruiting.decide', { params: { branchId, applicationId }, body }).then((answer) => answer.card));
  const again = (personId: string) => trying(api('recruiting.new-card', { params: { branchId, personId } }));
  const [open, settled] = [applications.filter((each) => each.state === 'open'), applications.filter((each) => each.state !== 'open')];
  return (
    <section aria-label={t('queue')}>
      {failure && !refusing && <ErrorNote failure={failure} />}
      {open.length === 0 && <Empty title={t('queue-empty')} />}
      {open.map((each) => <OpenOffer key={each.id} offer={each} onApprove={() => decide(each.id, { decision: 'approve' })} onRefuse={() => { setFailure(null); setRefusing(each); }} />)}
      <FormAddress joinCode={joinCode} />
      {settled.length > 0 && <details className="offers-settled"><summary>{t('decided')} ({settled.length})</summary><ul>{settled.map((each) => <SettledOffer key={each.id} offer={each} onCard={again} />)}</ul></details>}
      {refusing && <RefuseDialog offer={refusing} failure={failure} onClose={() => setRefusing(null)} onRefuse={(reason) => decide(refusing.id, { decision: 'refuse', reason })} />}
      {card && <CardDialog card={card} onClose={() => setCard(null)} />}
    </section>
  );
}

function useDay(): (at: string) => string {
  const { language } = useLanguage();
  return (at) => new Date(at).toLocaleDateString(localeOf(language), { month: 'short', day: 'numeric' });
}
function OpenOffer({ offer, onApprove, onRefuse }: { offer: VolunteerApplication; onApprove: () => void; onRefuse: () => void }) {
  const t = usePeopleWords();
  const day = useDay();
  const list = (words: readonly string[]) => (words.length > 0 ? words.join(' · ') : t('any'));
  return (
    <CutCard testId="offer">
      <div className="offer">
        <div>
          <h2>{offer.name} <small>{t('sent', { date: day(offer.sentAt) })}</small></h2>
          <p>{offer.university} · {offer.contact}</p>
          <p className="offer-why">{offer.why}</p>
          <p><b>{t('can')}</b> {list(offer.subjects.map((each) => t(each)))} &nbsp; <b>{t('free')}</b> {list(offer.evenings.map((each) => t(`d${each}` as PeopleWord)))}</p>
        </div>
        <p className="volunteers-actions"><Button aria-label={t('approve-named', { name: offer.name })} onClick={onApprove} data-testid="approve-offer">{t('approve')}</Button><Button variant="quiet" aria-label={t('refuse-named', { name: offer.name })} onClick={onRefuse} data-testid="refuse-offer">{t('refuse')}</Button></p>
      </div>
    </CutCard>
  );
}
function SettledOffer({ offer, onCard }: { offer: VolunteerApplication; onCard: (personId: string) => void }) {
  const t = usePeopleWords();
  const day = useDay();
  const values = { name: offer.decidedBy, date: day(offer.decidedAt ?? offer.sentAt), reason: offer.reason };
  const { waitingPersonId } = offer;
  return <li data-testid="settled-offer" data-state={offer.state}><b>{offer.name}</b> {offer.state === 'approved' ? t('approved-by', values) : t('refused-by', values)} {waitingPersonId && <Button size="compact-sm" variant="quiet" onClick={() => onCard(waitingPersonId)}>{t('new-card')}</Button>}</li>;
}
function RefuseDialog({ offer, failure, onClose, onRefuse }: { offer: VolunteerApplication; failure: ApiFailure | null; onClose: () => void; onRefuse: (reason: string) => void }) {
  const t = usePeopleWords();
  const [reason, setReason] = useState('');
  return (
    <Dialog open onClose={onClose} title={t('refuse-title', { name: offer.name })} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button variant="danger" disabled={reason.trim() === ''} onClick={() => onRefuse(reason.trim())} data-testid="refuse-yes">{t('refuse-yes')}</Button></>}>
      <TextField label={t('reason')} value={reason} maxLength={200} onChange={(event) => setReason(event.currentTarget.value)} />
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
