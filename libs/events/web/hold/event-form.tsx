import { eventKinds, type EventKind } from '@kindling/contracts/light';
import type { ResponseOf } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { Select, TextArea, TextField } from '@kindling/ui';
import type { ReactNode } from 'react';
import { useEventWords, type EventWord } from '../words.ts';
import type { EventDraft } from './event-draft.ts';

type Clubs = ResponseOf<'events.mine'>['classes'];
interface EventFieldsProps { draft: EventDraft; clubs: Clubs; onChange: (part: Partial<EventDraft>) => void; children?: ReactNode }

/** The browser's own fields for day and time: they work on every old PC and phone. */
export function EventFields({ draft, clubs, onChange, children }: EventFieldsProps) {
  const t = useEventWords();
  const field = (key: 'titleZh' | 'titleEn' | 'whereZh' | 'whereEn' | 'contact', label: EventWord, required = false) => <TextField label={t(label)} value={draft[key]} required={required} maxLength={80} onChange={(event) => onChange({ [key]: event.currentTarget.value })} />;
  return (
    <>
      {children}
      <Select label={t('kind')} value={draft.kind} onChange={(event) => onChange({ kind: event.currentTarget.value as EventKind })} data={eventKinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))} />
      {field('titleZh', 'title-zh', true)}{field('titleEn', 'title-en')}
      <TextField type="date" label={t('day')} value={draft.day} required onChange={(event) => onChange({ day: event.currentTarget.value })} />
      <TextField type="time" label={t('from')} value={draft.from} required onChange={(event) => onChange({ from: event.currentTarget.value })} />
      <TextField type="time" label={t('to')} value={draft.to} required onChange={(event) => onChange({ to: event.currentTarget.value })} />
      {field('whereZh', 'where-zh', true)}{field('whereEn', 'where-en')}
      <div className="wide"><TextArea label={t('text-zh')} value={draft.textZh} required rows={3} maxLength={2000} onChange={(event) => onChange({ textZh: event.currentTarget.value })} /></div>
      <div className="wide"><TextArea label={t('text-en')} value={draft.textEn} rows={2} maxLength={2000} onChange={(event) => onChange({ textEn: event.currentTarget.value })} /></div>
      <TextField type="number" label={t('family-places')} min={0} max={2000} required value={draft.familyPlaces} onChange={(event) => onChange({ familyPlaces: event.currentTarget.value })} />
      {field('contact', 'contact')}
      <div className="wide"><ClassPlaces clubs={clubs} classes={draft.classes} onChange={(classes) => onChange({ classes })} /></div>
      <div className="wide"><TextArea label={t('needs')} value={draft.needs} rows={2} maxLength={600} onChange={(event) => onChange({ needs: event.currentTarget.value })} /></div>
    </>
  );
}

function ClassPlaces({ clubs, classes, onChange }: { clubs: Clubs; classes: EventDraft['classes']; onChange: (classes: EventDraft['classes']) => void }) {
  const t = useEventWords();
  const text = useText();
  return (
    <fieldset className="event-classes">
      <legend>{t('class-places')} · {t('class-places-note')}</legend>
      {clubs.map((club) => (
        <label key={club.id}><span>{text(club.schoolName)} {club.name} ({club.pupils})</span>
          <input type="number" min={0} max={500} value={classes[club.id] ?? ''} onChange={(event) => onChange({ ...classes, [club.id]: event.currentTarget.value })} /></label>
      ))}
    </fieldset>
  );
}
