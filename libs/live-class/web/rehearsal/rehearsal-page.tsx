import type { LiveEvent, RehearsalDebrief } from '@kindling/contracts';
import { api, ApiFailure, ErrorNote, ErrorPage, useApiQuery, useLanguage, useMe } from '@kindling/platform-web';
import { Loading } from '@kindling/ui';
import { useEffect, useRef, useState } from 'react';
import { FEWEST_PUPILS, recordedScript, standardScript } from '../../domain/index.ts';
import type { Lesson } from '../room/live-page.tsx';
import { DebriefView } from './debrief-view.tsx';
import { linesIn, useRehearsalWords } from './rehearsal-words.ts';
import { RehearsalRoom } from './rehearsal-room.tsx';
import { RehearsalRun } from './rehearsal-run.ts';
import { RehearsalStart, type Wanted } from './rehearsal-start.tsx';
import './rehearsal.css';

type Stage = { readonly is: 'choosing' } | { readonly is: 'running'; readonly run: RehearsalRun; readonly lesson: Lesson; readonly lastsMs: number; readonly source: 'standard' | 'recorded' } | { readonly is: 'saving' } | { readonly is: 'over'; readonly debrief: RehearsalDebrief };
const longestReplayMs = 4 * 3_600_000;

/** `/rehearse`: a class without pupils. */
export default function RehearsalPage() {
  const t = useRehearsalWords();
  const me = useMe();
  const { language } = useLanguage();
  const plain = useApiQuery('rehearsals.lesson', {});
  const [stage, setStage] = useState<Stage>({ is: 'choosing' });
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const running = useRef<RehearsalRun | null>(null);
  useEffect(() => () => running.current?.stop(), []);
  const trying = (deed: Promise<void>) => void deed.catch((thrown: unknown) => { if (!(thrown instanceof ApiFailure)) throw thrown; setFailure(thrown); setStage({ is: 'choosing' }); });

  const begin = async ({ minutes, past }: Wanted) => {
    setFailure(null);
    if (!me.data || !plain.data) return;
    const [lines, lastsMs, seed] = [linesIn[language], minutes * 60_000, Math.floor(Math.random() * 1e9)];
    const log: readonly LiveEvent[] = past ? (await api('replay.log', { params: { liveId: past.id }, query: { fromMs: '0', toMs: String(longestReplayMs) } })).events : [];
    const lesson = past ? await api('courses.lesson', { params: { classId: past.classId, lessonId: past.lessonId } }) : plain.data;
    const recorded = recordedScript(log, seed, lastsMs, lines);
    const isRecorded = recorded.pupils.length >= FEWEST_PUPILS;
    const run = new RehearsalRun(isRecorded ? recorded : standardScript(seed, lastsMs, lines), lines, { personId: me.data.id, name: me.data.name, role: 'staff' }, lesson.id);
    running.current = run;
    setStage({ is: 'running', run, lesson, lastsMs, source: isRecorded ? 'recorded' : 'standard' });
  };
  const end = async (talkedMs: number) => {
    if (stage.is !== 'running') return;
    const { log, looked } = stage.run.end();
    setStage({ is: 'saving' });
    const debrief = await api('rehearsals.finish', { params: { rehearsalId: stage.run.id }, body: { lessonId: stage.lesson.id, source: stage.source, log: [...log], looked: looked.slice(0, 500), talkedMs } });
    setStage({ is: 'over', debrief });
  };
  if (stage.is === 'running') return <RehearsalRoom run={stage.run} lesson={stage.lesson} lastsMs={stage.lastsMs} onEnd={(talkedMs) => trying(end(talkedMs))} />;
  if (plain.error && !plain.data) return <ErrorPage failure={plain.error} onRetry={() => void plain.refetch()} />;
  if (!plain.data || !me.data) return <Loading />;
  if (stage.is === 'saving') return <main><p role="status">{t('saving')}</p></main>;
  if (stage.is === 'over') return <DebriefView debrief={stage.debrief} onAgain={() => setStage({ is: 'choosing' })} />;
  return <>{failure && <ErrorNote failure={failure} />}<RehearsalStart classes={me.data.classes} onStart={(wanted) => trying(begin(wanted))} /></>;
}
