import type { ResponseOf, StuckGroup } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { Banner, Button } from '@kindling/ui';
import { useState } from 'react';
import { AssignDialog } from '../assign/assign-dialog.tsx';
import { useCoachWords } from '../coach/coach-words.ts';

type Grid = ResponseOf<'progress.class-grid'>;

/** “4 stuck on the same check → show”: who they are, and something for them to do. */
export function StuckGroups({ classId, grid }: { classId: string; grid: Grid }) {
  const t = useCoachWords();
  const text = useText();
  const [open, setOpen] = useState<StuckGroup | null>(null);
  const [given, setGiven] = useState(0);
  const said = useGroupSentence();
  const step = grid.steps.find((each) => each.id === open?.stepId);
  return (
    <>
      {given > 0 && <Banner tone="good">{t('given', { count: given })}</Banner>}
      {grid.groups.length > 0 && (
        <ul className="stuck-groups" data-testid="stuck-groups">
          {grid.groups.map((group) => <li key={`${group.stepId} ${group.reason} ${group.check?.en ?? ''} ${group.pupilIds[0] ?? ''}`}><span>{said(group)}</span><Button variant="quiet" onClick={() => { setGiven(0); setOpen(group); }}>{t('show')}</Button></li>)}
        </ul>
      )}
      {open && step && (
        <AssignDialog classId={classId} lessonId={grid.lesson.id} stepId={step.id} stepTitle={text(step.title)} hintLevels={step.hintLevels} title={said(open)}
          pupils={grid.rows.filter((row) => open.pupilIds.includes(row.pupilId)).map((row) => ({ id: row.pupilId, name: row.name }))}
          onClose={() => setOpen(null)} onGiven={(count) => { setOpen(null); setGiven(count); }} />
      )}
    </>
  );
}

function useGroupSentence(): (group: StuckGroup) => string {
  const t = useCoachWords();
  const text = useText();
  return (group) => {
    const count = group.pupilIds.length;
    switch (group.reason) {
      case 'same-check-three-times': return t('group-check', { count, check: group.check ? text(group.check) : '' });
      case 'same-compile-error-three-times': return t('group-compile', { count });
      case 'no-new-check-for-eight-minutes': return t('group-time', { count });
      case 'thirteen-tries': return t('group-tries', { count });
      case 'hand-raised': return t('group-hand', { count });
    }
  };
}
