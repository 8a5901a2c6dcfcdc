import { api, ApiFailure, ErrorNote, localeOf, savePdf, useLanguage } from '@kindling/platform-web';
import { Button, Select } from '@kindling/ui';
import { useRef, useState, type ComponentType } from 'react';
import type { CheckItem } from '../../domain/index.ts';
import type { Act, TeamEntry } from './entry-page.tsx';
import { sendFile } from './send-file.ts';
import { useTeamWords } from './words.ts';

interface RowProps { entry: TeamEntry; may: boolean; isStaff: boolean; act: Act }

function WorkRow({ entry, may, act }: RowProps) {
  const t = useTeamWords();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState(entry.work?.projectId ?? entry.projects[0]?.projectId ?? '');
  const time = (at: string): string => new Date(at).toLocaleString(localeOf(language), { dateStyle: 'short', timeStyle: 'short' });
  return (
    <>
      {entry.work && <p>{t('work-chosen', { title: entry.work.title, time: time(entry.work.savedAt) })}</p>}
      {may && (entry.projects.length === 0 ? <p>{t('work-none')}</p> : (
        <>
          <p>{t('work-text')}</p>
          <Select label={t('choose-work')} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)} data={entry.projects.map((project) => ({ value: project.projectId, label: `${project.title} · ${project.ownerName} · ${time(project.savedAt)}` }))} />
          <p><Button variant="quiet" onClick={() => void act(() => api('contests.set-work', { params: { entryId: entry.id }, body: { projectId: chosen || (entry.projects[0]?.projectId ?? '') } }))} data-testid="use-work">{t('use')}</Button></p>
        </>
      ))}
    </>
  );
}
function WiringRow() { const t = useTeamWords(); return <p>{t('wiring-text')}</p>; }

function LogRow({ entry }: RowProps) {
  const t = useTeamWords();
  const { language } = useLanguage();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const download = () => api('contests.log', { params: { entryId: entry.id }, query: { language } }).then(({ name, base64 }) => savePdf({ name, pdf: base64 }), (thrown: unknown) => { if (thrown instanceof ApiFailure) setFailure(thrown); });
  return <><p>{t('log-text', { count: entry.log.length })} {entry.log.length > 0 && <Button variant="quiet" onClick={() => void download()} data-testid="log-pdf">{t('log-pdf')}</Button>}</p>{failure && <ErrorNote failure={failure} onRetry={() => void download()} />}</>;
}

function FileButton({ entry, kind, label, act }: { entry: TeamEntry; kind: 'video' | 'photo'; label: string; act: Act }) {
  const t = useTeamWords();
  const input = useRef<HTMLInputElement>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setPercent(0);
    await act(() => sendFile(entry.id, kind, file, (share) => setPercent(Math.round(share * 100))));
    setPercent(null);
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <input ref={input} type="file" hidden accept={kind === 'video' ? 'video/mp4,video/webm' : 'image/jpeg,image/png,image/webp'} onChange={(event) => void send(event.currentTarget.files?.[0])} data-testid={`file-${kind}`} />
      <Button variant="quiet" disabled={percent !== null} onClick={() => input.current?.click()}>{label}</Button>
      <span role="status">{percent !== null && t('sending', { percent })}</span>
    </>
  );
}
const fileAt = (entry: TeamEntry, id: string): string => `/api/entries/${entry.id}/files/${id}`;
const remove = (entry: TeamEntry, fileId: string) => () => api('contests.file-remove', { params: { entryId: entry.id, fileId } });

function VideoRow({ entry, may, act }: RowProps) {
  const t = useTeamWords();
  const video = entry.files.find(({ kind }) => kind === 'video');
  return (
    <>
      <p>{t('video-text', { ...entry.asks.video })}</p>
      {video && <p>{t('video-is', { seconds: video.seconds ?? 0 })}</p>}
      {video && <video className="judge-video" controls preload="none" src={fileAt(entry, video.id)} />}
      {may && <p className="contest-row"><FileButton entry={entry} kind="video" label={t('add-video')} act={act} />{video && <Button variant="quiet" onClick={() => void act(remove(entry, video.id))}>{t('remove')}</Button>}</p>}
    </>
  );
}
function PhotosRow({ entry, may, act }: RowProps) {
  const t = useTeamWords();
  const photos = entry.files.filter(({ kind }) => kind === 'photo');
  return (
    <>
      <p>{t('photos-text', { ...entry.asks.photos, count: photos.length })}</p>
      <div className="judge-photos contest-row">{photos.map((photo, at) => <span key={photo.id}><img src={fileAt(entry, photo.id)} alt={t('photo', { at: at + 1 })} loading="lazy" />{may && <Button variant="quiet" onClick={() => void act(remove(entry, photo.id))}>{t('remove')}</Button>}</span>)}</div>
      {may && photos.length < entry.asks.photos.most && <p className="contest-row"><FileButton entry={entry} kind="photo" label={t('add-photo')} act={act} /></p>}
    </>
  );
}
function AuthorisationRow({ entry, may, isStaff, act }: RowProps) {
  const t = useTeamWords();
  const [namesShown, setNamesShown] = useState(entry.namesShown);
  const say = (given: boolean) => void act(() => api('contests.authorise', { params: { entryId: entry.id }, body: { given, namesShown } }));
  return (
    <>
      <p>{t('auth-text')} {t(entry.authorised ? 'auth-yes' : 'auth-wait')}</p>
      {isStaff && may && !entry.authorised && <p><label><input type="checkbox" checked={namesShown} onChange={(event) => setNamesShown(event.currentTarget.checked)} /> {t('auth-names')}</label></p>}
      {isStaff && may && <p><Button variant={entry.authorised ? 'quiet' : 'main'} onClick={() => say(!entry.authorised)} data-testid="authorise">{t(entry.authorised ? 'un-authorise' : 'authorise')}</Button></p>}
    </>
  );
}
export const checkRows: Readonly<Record<CheckItem, ComponentType<RowProps>>> = { work: WorkRow, wiring: WiringRow, log: LogRow, video: VideoRow, photos: PhotosRow, authorisation: AuthorisationRow };
