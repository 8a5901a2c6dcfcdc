import { api, ApiFailure, ErrorNote, newId, useText } from '@kindling/platform-web';
import { Button, Dialog, Select, TextArea } from '@kindling/ui';
import { useState } from 'react';
import type { FoundReview } from './review-page.tsx';
import { useReviewWords } from './words.ts';

interface Props { readonly params: { branchId: string; year: number }; readonly found: FoundReview; readonly onClose: () => void; readonly onDone: () => void }
type Kind = 'club' | 'tutor' | 'branch';

export function NominateDialog({ params, found, onClose, onDone }: Props) {
  const t = useReviewWords();
  const text = useText();
  const [nominationId] = useState(newId);
  const [kind, setKind] = useState<Kind>('club');
  const [subject, setSubject] = useState('');
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const choices: Readonly<Record<Kind, { value: string; label: string }[]>> = {
    club: found.clubs.map((club) => ({ value: club.schoolId, label: text(club.name) })), tutor: found.tutors.map((tutor) => ({ value: tutor.id, label: tutor.name })), branch: [{ value: params.branchId, label: t('kind-branch') }],
  };
  const subjectId = choices[kind].some(({ value }) => value === subject) ? subject : choices[kind][0]?.value ?? '';
  const save = () => void api('review.nominate', { params: { ...params, nominationId }, body: { kind, subjectId, reason } }).then(onDone, (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return (
    <Dialog open onClose={onClose} title={t('nominate')} actions={<><Button variant="quiet" onClick={onClose}>{t('cancel')}</Button><Button disabled={reason.trim() === '' || subjectId === ''} onClick={save} data-testid="save-nomination">{t('nominate')}</Button></>}>
      <Select label={t('kind')} value={kind} onChange={(event) => setKind(event.currentTarget.value as Kind)} data={(['club', 'tutor', 'branch'] as const).map((each) => ({ value: each, label: t(`kind-${each}`) }))} data-testid="nomination-kind" />
      <Select label={t('who')} value={subjectId} onChange={(event) => setSubject(event.currentTarget.value)} data={choices[kind]} data-testid="nomination-subject" />
      <TextArea label={t('why')} rows={3} maxLength={400} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-testid="nomination-reason" />
      {failure && <ErrorNote failure={failure} />}
    </Dialog>
  );
}
