import { partnerKinds, type PlanPartner } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, newId } from '@kindling/platform-web';
import { Button, Dialog, Empty, Select, TextField } from '@kindling/ui';
import { useState } from 'react';
import { usePartnerWords } from './words.ts';
import { WhoSeesWhat } from './who-sees-what.tsx';

interface ListProps { readonly branchId: string; readonly partners: readonly PlanPartner[]; readonly keeps: boolean; readonly onChange: () => void }

/** Bodies that work with the branch: what they bring, how to reach them, and the link by which each sees its own part. */
export function PartnerList({ branchId, partners, keeps, onChange }: ListProps) {
  const t = usePartnerWords();
  const [open, setOpen] = useState<PlanPartner | null>(null);
  const [made, setMade] = useState<{ name: string; address: string } | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const act = (ask: Promise<unknown>) => void ask.then(() => { setFailure(null); onChange(); }, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  const link = (partner: PlanPartner) => act(api('partners.link', { params: { branchId, partnerId: partner.id }, body: {} }).then(({ path }) => setMade({ name: partner.name, address: `${window.location.origin}${path}` })));
  return (
    <section aria-labelledby="partners">
      <h2 id="partners">{t('partners')}</h2>
      {keeps && <p><Button variant="quiet" onClick={() => setOpen({ id: newId(), name: '', kind: 'other', gives: '', contact: '', linked: false })} data-testid="add-partner">{t('add')}</Button></p>}
      {failure && <ErrorNote failure={failure} />}
      {partners.length === 0 && <Empty title={t('none')} />}
      <ul className="partner-list">
        {partners.map((partner) => (
          <li key={partner.id} data-testid="partner">
            <p><b>{partner.name}</b> · {t(partner.kind)}{partner.gives && <> · {partner.gives}</>}</p>
            {partner.contact && <p className="overview-note">{t('contact')}: {partner.contact}</p>}
            {keeps && <p className="partner-acts"><Button size="compact-sm" variant="quiet" onClick={() => link(partner)} data-testid="link-partner">{t(partner.linked ? 'link-again' : 'link')}</Button>
              {partner.linked && <Button size="compact-sm" variant="quiet" onClick={() => act(api('partners.end-link', { params: { branchId, partnerId: partner.id } }))} data-testid="end-link">{t('end-link')}</Button>}
              <Button size="compact-sm" variant="quiet" aria-label={`${t('edit')} ${partner.name}`} onClick={() => setOpen(partner)}>{t('edit')}</Button></p>}
          </li>
        ))}
      </ul>
      <WhoSeesWhat />
      {open && <PartnerDialog branchId={branchId} partner={open} known={partners.some(({ id }) => id === open.id)} onClose={() => setOpen(null)} onSaved={() => { setOpen(null); onChange(); }} />}
      {made && <Dialog open onClose={() => setMade(null)} title={made.name} actions={<Button onClick={() => setMade(null)} data-testid="link-done">{t('done')}</Button>}><p>{t('link-once')}</p><p className="partner-address" data-testid="partner-address">{made.address}</p></Dialog>}
    </section>
  );
}

function PartnerDialog({ branchId, partner, known, onClose, onSaved }: { branchId: string; partner: PlanPartner; known: boolean; onClose: () => void; onSaved: () => void }) {
  const t = usePartnerWords();
  const [draft, change] = useState({ name: partner.name, kind: partner.kind, gives: partner.gives, contact: partner.contact ?? '' });
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const set = (part: Partial<typeof draft>) => change((before) => ({ ...before, ...part }));
  const params = { branchId, partnerId: partner.id };
  const tell = (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); };
  return (
    <Dialog open onClose={onClose} title={t('partner')} actions={<>{known && <Button variant="danger" onClick={() => void api('partners.remove', { params }).then(onSaved, tell)}>{t('remove')}</Button>}<Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={draft.name.trim() === ''} onClick={() => void api('partners.put', { params, body: draft }).then(onSaved, tell)} data-testid="save-partner">{t('save')}</Button></>}>
      <TextField label={t('name')} value={draft.name} maxLength={60} onChange={(event) => set({ name: event.currentTarget.value })} data-testid="partner-name" />
      <Select label={t('kind')} value={draft.kind} onChange={(event) => set({ kind: partnerKinds.find((each) => each === event.currentTarget.value) ?? 'other' })} data={partnerKinds.map((each) => ({ value: each, label: t(each) }))} />
      <TextField label={t('gives')} value={draft.gives} maxLength={300} onChange={(event) => set({ gives: event.currentTarget.value })} />
      <TextField label={t('contact')} description={t('contact-what')} value={draft.contact} maxLength={120} onChange={(event) => set({ contact: event.currentTarget.value })} />
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
