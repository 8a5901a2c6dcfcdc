import { useApiQuery } from '@kindling/platform-web';
import { Button, Icon } from '@kindling/ui';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useRecordingWords } from './recording-words.ts';
import './recording-sign.css';

/** On every screen of the class while voices are kept, with how long; staff can stop it. */
export function RecordingSign({ room, classId, staff = false }: { room: LiveRoom; classId: string | null; staff?: boolean }) {
  const t = useRecordingWords();
  const { recording, phase } = room.state;
  const settings = useApiQuery('recording.settings', { params: { classId: classId ?? '' } }, { enabled: classId !== null && recording.is === 'on' });
  if (recording.is === 'off' || phase.is !== 'open') return null;
  const on = recording.is === 'on';
  return (
    <span className="recording-sign" data-testid="recording" data-is={recording.is}>
      <strong role="status" className={on ? 'on' : ''} title={on && settings.data ? t('kept-for', { days: settings.data.keepDays }) : undefined}><Icon name={on ? 'dot' : 'stop'} size={14} /> {t(on ? 'is-on' : 'is-stopped')}{on && settings.data && <small className="bar-words"> · {t('kept-for', { days: settings.data.keepDays })}</small>}</strong>
      {staff && <Button variant="quiet" size="compact-sm" title={t(on ? 'stop' : 'go-on')} onClick={() => void room.give(on ? 'recording.stop' : 'recording.start', {})} data-testid="recording-toggle"><Icon name={on ? 'stop' : 'dot'} size={14} /><span className="bar-words">{t(on ? 'stop' : 'go-on')}</span></Button>}
    </span>
  );
}
