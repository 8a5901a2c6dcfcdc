import type { Diagram, WrittenSource } from '@kindling/contracts';
import { noDiagram, SHARED_LONGEST } from '@kindling/contracts/light';
import { api, newId, useText } from '@kindling/platform-web';
import { Button, Dialog } from '@kindling/ui';
import { useState } from 'react';
import type { LiveRoom } from '../link/use-live-class.ts';
import type { Lesson } from '../room/live-page.tsx';
import { Tool } from '../tools/tool-rail.tsx';
import { bodyOf, formatOf, starterOf } from './program-of.ts';
import { useSharedWords } from './shared-words.ts';

export interface Shareable { readonly title: string; readonly exerciseId: string | null; readonly source: WrittenSource; readonly diagram: Diagram }
/** False when it is longer than a class can write together. */
export function share(room: LiveRoom, { title, exerciseId, source, diagram }: Shareable): boolean {
  const body = bodyOf(source);
  if (body.length > SHARED_LONGEST) return false;
  void room.give('share.open', { shareId: newId(), format: formatOf(source), title: title.slice(0, 80), exerciseId, body, diagram });
  return true;
}

/** The lesson's own programs, or an empty page. */
export function ShareButton({ room, lesson }: { room: LiveRoom; lesson: Lesson | null }) {
  const t = useSharedWords();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Tool icon="pen" label={t('share')} onUse={() => setChoosing(true)} testId="share" />
      {choosing && <ShareDialog room={room} lesson={lesson} onClose={() => setChoosing(false)} />}
    </>
  );
}

function ShareDialog({ room, lesson, onClose }: { room: LiveRoom; lesson: Lesson | null; onClose: () => void }) {
  const t = useSharedWords();
  const text = useText();
  const [tooLong, setTooLong] = useState(false);
  const exercises = (lesson?.steps ?? []).flatMap((step) => (step.kind === 'workbench' ? [{ id: step.exercise, title: text(step.title) }] : []));
  const begin = async (exercise: { id: string; title: string }, asText: boolean) => {
    const work = starterOf(await api('exercises.exercise', { params: { exerciseId: exercise.id } }), asText);
    if (share(room, { title: exercise.title, exerciseId: exercise.id, ...work })) onClose(); else setTooLong(true);
  };
  const empty = (): void => { share(room, { title: t('own-title'), exerciseId: null, source: { mode: 'text', code: 'void setup() {\n\n}\n\nvoid loop() {\n\n}\n' }, diagram: noDiagram }); onClose(); };
  return (
    <Dialog open onClose={onClose} title={t('share-title')} actions={<Button variant="quiet" onClick={onClose}>{t('cancel')}</Button>}>
      <p>{t('share-body')}</p>
      {exercises.length === 0 && <p className="live-quiet">{t('no-exercise')}</p>}
      {tooLong && <p role="alert" className="live-alert">{t('too-long', { most: SHARED_LONGEST })}</p>}
      <ul className="share-choices">
        {exercises.map((exercise) => (
          <li key={exercise.id}>
            <Button onClick={() => void begin(exercise, false)} data-testid="share-exercise">{t('from-exercise', { title: exercise.title })}</Button>
            <Button variant="quiet" onClick={() => void begin(exercise, true)} data-testid="share-as-text">{t('as-text', { title: exercise.title })}</Button>
          </li>
        ))}
        <li><Button variant="quiet" onClick={empty} data-testid="share-empty">{t('own-text')}</Button></li>
      </ul>
    </Dialog>
  );
}
