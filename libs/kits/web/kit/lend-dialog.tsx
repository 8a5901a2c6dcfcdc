import type { Kit } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, newId, useLanguage } from '@kindling/platform-web';
import { Button, Dialog } from '@kindling/ui';
import { useState } from 'react';
import type { Pupil } from '../cupboard/kit-table.tsx';
import { useKitWords } from '../words.ts';

interface LendDialogProps { classId: string; kit: Kit; pupils: readonly Pupil[]; onClose: () => void; onDone: (names: string) => void }

export function LendDialog(props: LendDialogProps) {
  const t = useKitWords();
  const lending = useLending(props);
  return (
    <Dialog open onClose={props.onClose} title={t('lend-title', { label: props.kit.label })}
      actions={<><Button variant="quiet" onClick={props.onClose}>{t('cancel')}</Button><Button disabled={!lending.ready} onClick={() => void lending.lend()} data-testid="lend-yes">{t('lend')}</Button></>}>
      <PupilPicker pupils={props.pupils} chosen={lending.chosen} onToggle={lending.toggle} />
      {lending.failure && <ErrorNote failure={lending.failure} onRetry={() => void lending.lend()} />}
    </Dialog>
  );
}

/** The loan's id stays the same when the button is pressed again after a lost answer. */
export function useLending({ classId, kit, pupils, onDone }: Omit<LendDialogProps, 'onClose'>) {
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [loanId] = useState(newId);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const toggle = (personId: string) => setChosen(chosen.includes(personId) ? chosen.filter((each) => each !== personId) : [...chosen, personId].slice(-3));
  const lend = async () => {
    setBusy(true);
    try {
      await api('kits.lend', { params: { classId, kitId: kit.id }, body: { loanId, personIds: [...chosen] } });
      onDone(pupils.filter(({ personId }) => chosen.includes(personId)).map(({ name }) => name).join(language === 'zh' ? '、' : ', '));
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
    setBusy(false);
  };
  return { chosen, toggle, lend, failure, ready: chosen.length > 0 && !busy };
}

export function PupilPicker({ pupils, chosen, onToggle }: { pupils: readonly Pupil[]; chosen: readonly string[]; onToggle: (personId: string) => void }) {
  const t = useKitWords();
  return (
    <>
      <p>{t('lend-note')}</p>
      <div className="kits-pupils">
        {pupils.map((pupil) => <button key={pupil.personId} type="button" aria-pressed={chosen.includes(pupil.personId)} onClick={() => onToggle(pupil.personId)} data-testid="kit-pupil"><small>{pupil.tile}</small> {pupil.name}</button>)}
      </div>
    </>
  );
}
