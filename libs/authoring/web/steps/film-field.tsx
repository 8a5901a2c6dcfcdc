import type { LessonFilm } from '@kindling/contracts';
import { ApiFailure, ErrorNote } from '@kindling/platform-web';
import { useState } from 'react';
import { useAuthorWords } from '../words.ts';
import type { Films } from './step-kinds.tsx';

const accepts = { film: 'video/mp4,video/webm', captions: '.vtt,text/vtt' } as const;
interface FilmFieldProps { kind: LessonFilm['kind']; label: string; value: string; films: Films; onChange: (file: string, seconds: number | null) => void; name?: string }

/** A file of the lesson to choose, or a new one to bring. What kind it is the server says, not its name. */
export function FilmField({ kind, label, value, films, onChange, name = kind }: FilmFieldProps) {
  const t = useAuthorWords();
  const [percent, setPercent] = useState<number | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [other, setOther] = useState(false);
  const bring = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setPercent(0);
    setFailure(null);
    try {
      const film = await films.add(file, (share) => setPercent(Math.round(share * 100)));
      setOther(film.kind !== kind);
      if (film.kind === kind) onChange(film.file, film.seconds);
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    } finally {
      setPercent(null);
    }
  };
  const known = films.files.filter((film) => film.kind === kind).map(({ file }) => file);
  return (
    <div className="author-film">
      <label>{label} <select value={value} onChange={(event) => onChange(event.target.value, null)} data-testid={`choose-${name}`}>
        <option value="">{t('no-file')}</option>
        {[...new Set([...known, ...(value ? [value] : [])])].map((file) => <option key={file}>{file}</option>)}
      </select></label>
      <label className="author-file">{percent === null ? t(`bring-${kind}`) : t('sending', { percent })} <input type="file" accept={accepts[kind]} disabled={percent !== null} onChange={(event) => void bring(event.target.files?.[0])} data-testid={`bring-${name}`} /></label>
      {other && <p role="status" className="author-note">{t('other-kind')}</p>}
      {failure && <ErrorNote failure={failure} />}
    </div>
  );
}
