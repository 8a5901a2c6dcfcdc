import type { PupilRow } from '@kindling/contracts';
import { Link, useLanguage, useText } from '@kindling/platform-web';
import { Button, Dialog, Icon } from '@kindling/ui';
import { useState } from 'react';
import { useBoardWords } from '../board/board-words.ts';
import { byNeed, type Person } from '../../domain/index.ts';
import { PupilPane } from '../help/pupil-pane.tsx';
import type { LiveRoom } from '../link/use-live-class.ts';
import { LiveMenu } from '../room/live-menu.tsx';
import type { Lesson } from '../room/live-page.tsx';
import { useClassTime } from '../room/use-class-time.ts';
import { useLiveWords, type LiveWord } from '../words.ts';

const reasons: ReadonlySet<string> = new Set(['same-check-three-times', 'same-compile-error-three-times', 'no-new-check-for-eight-minutes', 'thirteen-tries', 'hand-raised']);
export interface GridProps { room: LiveRoom; lesson: Lesson | null; classId: string; roster: readonly PupilRow[]; myId: string }

/** Every pupil as a tile; whoever needs help stands first. */
export function PupilGrid({ room, lesson, classId, roster, myId }: GridProps) {
  const t = useLiveWords();
  const { language } = useLanguage();
  const now = useClassTime(room);
  const [open, setOpen] = useState<string | null>(null);
  const nameOf = (person: Person): string => person.name || roster.find((row) => row.id === person.id)?.name || t('somebody');
  const pupils = Object.values(room.state.people).filter((person) => person.role === 'pupil' && person.presence.is !== 'unseen').sort(byNeed);
  const missing = roster.filter((row) => (room.state.people[row.id]?.presence.is ?? 'unseen') === 'unseen');
  const here = pupils.filter((person) => person.presence.is === 'here').length;
  const chosen = pupils.find((person) => person.id === open);
  if (chosen) return <PupilPane key={chosen.id} room={room} person={chosen} name={nameOf(chosen)} myId={myId} onClose={() => setOpen(null)} more={<PupilMore person={chosen} name={nameOf(chosen)} room={room} classId={classId} onClose={() => setOpen(null)} />} />;
  return (
    <section className="live-grid" aria-label={t('pupils-here', { here })}>
      <h2>{t('pupils-here', { here })}</h2>
      {pupils.length === 0 && <p className="live-quiet">{t('nobody-here')}</p>}
      <ul>{pupils.map((person) => <li key={person.id}><Tile person={person} name={nameOf(person)} lesson={lesson} now={now} onOpen={() => setOpen(person.id)} /></li>)}</ul>
      {missing.length > 0 && <p className="live-quiet">{t('not-here', { names: missing.map((row) => row.name).join(language === 'zh' ? '、' : ', ') })}</p>}
    </section>
  );
}

function Tile({ person, name, lesson, now, onOpen }: { person: Person; name: string; lesson: Lesson | null; now: number; onOpen: () => void }) {
  const t = useLiveWords();
  const text = useText();
  const step = person.step ? lesson?.steps.find((each) => each.id === person.step?.stepId) : null;
  const minutes = Math.floor((now - person.progressAt) / 60_000);
  const needy = person.presence.is === 'here' && (person.hand.is === 'up' || person.going.is === 'stuck');
  return (
    <button type="button" className={`live-tile ${person.presence.is} ${needy ? 'needy' : ''}`} onClick={onOpen} data-testid="pupil-tile" data-pupil={name}>
      <span className="live-tile-name"><strong>{name}</strong>{person.hand.is === 'up' && <Icon name="hand" />}{person.going.is === 'stuck' && <Icon name="triangle" />}</span>
      <span>{step ? text(step.title) : t('no-step')}</span>
      {person.step && person.step.of > 0 && <Dots passed={person.step.passed} of={person.step.of} />}
      <span className="live-tile-foot">
        {person.presence.is === 'away' && t('away')}
        {person.presence.is === 'removed' && t('left-removed')}
        {person.presence.is === 'here' && (needy ? needWord(person, t) : minutes < 1 ? t('since-now') : t('since', { minutes }))}
      </span>
    </button>
  );
}
function needWord({ going }: Person, t: (word: LiveWord) => string): string {
  if (going.is !== 'stuck') return t('hand-raised');
  return reasons.has(going.reason) ? t(going.reason as LiveWord) : t('stuck');
}

function Dots({ passed, of }: { passed: number; of: number }) {
  const t = useLiveWords();
  return <span className="live-dots" role="img" aria-label={t('checks-passed', { passed, of })}>{'●'.repeat(Math.min(passed, of))}{'○'.repeat(Math.max(0, of - passed))}</span>;
}

/** What is done once in a class, if at all. */
function PupilMore({ person, name, room, classId, onClose }: { person: Person; name: string; room: LiveRoom; classId: string; onClose: () => void }) {
  const t = useLiveWords();
  const board = useBoardWords();
  const drawing = room.state.board.drawers.includes(person.id);
  const [removing, setRemoving] = useState(false);
  const mayAct = room.state.phase.is === 'open' && person.presence.is !== 'removed';
  const remove = (): void => { void room.give('pupil.remove', { personId: person.id }); onClose(); };
  return (
    <>
      {person.hand.is === 'up' && mayAct && <Button variant="quiet" onClick={() => void room.give('hand.down', { personId: person.id })}>{t('lower-hand', { name })}</Button>}
      <LiveMenu icon="more" label={t('more')} name="pupil">
        {mayAct && person.presence.is === 'here' && !room.state.board.allDraw && <Button variant="quiet" aria-pressed={drawing} onClick={() => void room.give('board.let-draw', { personId: person.id, on: !drawing })} data-testid="let-draw">{drawing && <Icon name="check" size={16} />} {drawing ? board('letting-draw', { name }) : board('let-draw', { name })}</Button>}
        <Button component={Link} to={`/teach/${classId}/progress`} variant="quiet">{t('see-progress')}</Button>
        {mayAct && <Button variant="danger" onClick={() => setRemoving(true)} data-testid="remove-pupil">{t('remove')}</Button>}
      </LiveMenu>
      <Dialog open={removing} onClose={() => setRemoving(false)} title={t('remove-title', { name })}
        actions={<><Button variant="quiet" onClick={() => setRemoving(false)}>{t('cancel')}</Button><Button variant="danger" onClick={remove} data-testid="remove-yes">{t('remove')}</Button></>}>
        <p>{t('remove-body')}</p>
      </Dialog>
    </>
  );
}
