import { useMe } from '@kindling/platform-web';
import { useEffect } from 'react';
import type { StepReport } from '../../domain/index.ts';
import { hasEntered } from './entered.ts';
import { useLiveClass } from './use-live-class.ts';
import { useLiveNow } from './use-live-now.ts';

/**
 * Tells the open class which step the pupil is on, and keeps them in the class while they work elsewhere. Does nothing for
 * staff, without an open class, or before the pupil went in. `report` null only keeps them in.
 */
export function useStepReporter(classId: string | null, report: StepReport | null): void {
  const me = useMe();
  const live = useLiveNow(me.data?.role === 'pupil' ? classId : null);
  const room = useLiveClass(live && hasEntered(live.id) ? live.id : null);
  const { give } = room;
  const inside = room.role === 'pupil';
  const { lessonId, stepId, passed, of } = report ?? { lessonId: null, stepId: '', passed: 0, of: 0 };
  useEffect(() => {
    if (inside && lessonId !== null) void give('step.at', { lessonId, stepId, passed, of });
  }, [inside, lessonId, stepId, passed, of, give]);
}
