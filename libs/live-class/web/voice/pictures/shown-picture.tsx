import { Button } from '@kindling/ui';
import type { PictureCall, PicturesView } from './picture-call.ts';
import { usePictureWords } from './picture-words.ts';
import './pictures.css';

/** What is shown to everybody, under the bar; only while something is. */
export default function ShownPicture({ call, view }: { call: PictureCall; view: PicturesView }) {
  const t = usePictureWords();
  return (
    <figure className="shown-picture" data-testid="shown-picture" data-state={view.wanted ? view.is : 'hidden'}>
      {view.wanted && view.is === 'on' && view.url && <img src={view.url} alt={t('picture')} data-testid="picture" />}
      <figcaption>
        <span role="status">{!view.wanted ? t('hidden') : view.is === 'thin' ? t('thin') : view.url ? t('picture') : t('coming')}</span>
        <Button variant="quiet" size="compact-sm" onClick={() => call.want(!view.wanted)} data-testid="picture-toggle">{view.wanted ? t('hide') : t('see')}</Button>
      </figcaption>
    </figure>
  );
}
