import type { ReactNode } from 'react';
import { LiveMenu } from '../room/live-menu.tsx';
import type { PictureCall, PicturesView } from './pictures/picture-call.ts';
import { ShowWays } from './pictures/show-buttons.tsx';
import { useVoiceWords } from './voice-words.ts';

/** The sound of this page, and camera and screen: touched once in a class, if at all. */
export default function StaffMenu({ call, view, mayShow, children }: { call: PictureCall; view: PicturesView; mayShow: boolean; children: ReactNode }) {
  const t = useVoiceWords();
  return <LiveMenu icon="more" label={t('more')} name="sound">{children}{mayShow && <ShowWays call={call} view={view} />}</LiveMenu>;
}
