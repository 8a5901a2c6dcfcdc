import type { Text } from '@kindling/contracts';
import { useText } from '@kindling/platform-web';
import { Button, Markdown } from '@kindling/ui';
import { useEffect, useRef, useState } from 'react';
import { useCourseWords } from '../words.ts';
import { pictureAddress } from './picture-address.ts';

export interface Frame { readonly picture: { readonly file: string; readonly alt: Text }; readonly body: Text }

/** The still-picture twin of the film: one drawing and one paragraph at a time. The last one ends the step. */
export function TheoryFrames({ frames, lessonId, version, onSeenAll }: { frames: readonly Frame[]; lessonId: string; version: string; onSeenAll: () => void }) {
  const t = useCourseWords();
  const text = useText();
  const [at, setAt] = useState(0);
  const frame = frames[at];
  const last = at === frames.length - 1;
  const seenAll = useRef(onSeenAll);
  seenAll.current = onSeenAll;
  useEffect(() => { if (last) seenAll.current(); }, [last]);
  if (!frame) return null;
  return (
    <div className="theory">
      {frame.picture.file !== '' && <img src={pictureAddress(lessonId, frame.picture.file, version)} alt={text(frame.picture.alt)} width="480" height="300" />}
      {/* Between picture and words, so that it stands still however long the words are. */}
      <p className="theory-bar">
        <Button variant="quiet" onClick={() => setAt(at - 1)} disabled={at === 0}>{t('previous-frame')}</Button>
        <span>{t('frame-of', { at: at + 1, of: frames.length })}</span>
        <Button variant={last ? 'quiet' : 'main'} onClick={() => setAt(at + 1)} disabled={last}>{t('next-frame')}</Button>
      </p>
      <Markdown text={text(frame.body)} />
    </div>
  );
}
