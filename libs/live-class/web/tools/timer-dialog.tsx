import { Button, Dialog } from '@kindling/ui';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useToolWords } from './tool-words.ts';

const MINUTES = [1, 2, 3, 5, 8, 10, 15, 20] as const;

/** One tap on a length starts it. */
export function TimerDialog({ room, onClose }: { room: LiveRoom; onClose: () => void }) {
  const t = useToolWords();
  const start = (minutes: number): void => { void room.give('timer.start', { seconds: minutes * 60 }); onClose(); };
  return (
    <Dialog open onClose={onClose} title={t('timer-title')} actions={<Button variant="quiet" onClick={onClose}>{t('close')}</Button>}>
      <div className="timer-lengths">
        {MINUTES.map((minutes) => <Button key={minutes} variant="quiet" onClick={() => start(minutes)} data-testid={`timer-${minutes}`}>{t('timer-minutes', { minutes })}</Button>)}
      </div>
    </Dialog>
  );
}
