import type { RecordingSettings } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, useApiQuery, useLanguage, useMe, localeOf } from '@kindling/platform-web';
import { Button, CutCard, TextField } from '@kindling/ui';
import { useState, type FormEvent } from 'react';
import { useRecordingWords } from './recording-words.ts';
import './recording-sign.css';

const LONGEST_DAYS = 180;

/** The class's consent to keep voices: off until a teacher switches it on. */
export function RecordingSettingsCard({ classId }: { classId: string }) {
  const t = useRecordingWords();
  const me = useMe();
  const settings = useApiQuery('recording.settings', { params: { classId } });
  if (!settings.data) return null;
  const decides = me.data?.role !== 'tutor';
  return (
    <CutCard testId="recording-settings">
      <div className="recording-settings">
        <h2>{t('title')}</h2>
        {decides ? <SettingsForm key={settings.data.setAt} classId={classId} settings={settings.data} onSaved={() => void settings.refetch()} />
          : <p>{settings.data.keepsVoice ? t('state-on', { days: settings.data.keepDays }) : t('state-off')} <span className="live-quiet">{t('teacher-decides')}</span></p>}
        <p className="live-quiet">{t('what')}</p>
        <DecidedBy settings={settings.data} />
      </div>
    </CutCard>
  );
}

function DecidedBy({ settings: { setBy, setAt } }: { settings: RecordingSettings }) {
  const t = useRecordingWords();
  const { language } = useLanguage();
  if (!setBy || !setAt) return <p className="live-quiet">{t('nobody')}</p>;
  return <p className="live-quiet">{t('set-by', { name: setBy, date: new Date(setAt).toLocaleDateString(localeOf(language), { dateStyle: 'medium' }) })}</p>;
}

function SettingsForm({ classId, settings, onSaved }: { classId: string; settings: RecordingSettings; onSaved: () => void }) {
  const t = useRecordingWords();
  const [keeps, setKeeps] = useState(settings.keepsVoice);
  const [days, setDays] = useState(String(settings.keepDays));
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const keepDays = Number(days);
  const valid = Number.isInteger(keepDays) && keepDays >= 1 && keepDays <= LONGEST_DAYS;
  const changed = keeps !== settings.keepsVoice || keepDays !== settings.keepDays;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await api('recording.set', { params: { classId }, body: { keepsVoice: keeps, keepDays } });
      setFailure(null);
      onSaved();
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <label className="recording-choice"><input type="checkbox" checked={keeps} onChange={(event) => setKeeps(event.currentTarget.checked)} data-testid="keeps-voice" /> <span>{t('ask')}</span></label>
      <TextField type="number" label={t('days')} min={1} max={LONGEST_DAYS} value={days} onChange={(event) => setDays(event.currentTarget.value)} />
      {failure && <ErrorNote failure={failure} />}
      <p><Button type="submit" variant="quiet" disabled={!valid || !changed} data-testid="save-recording">{changed ? t('save') : t('saved')}</Button></p>
    </form>
  );
}
