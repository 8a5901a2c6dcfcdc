import { optionalItems } from '../../domain/index.ts';
import { Count, type PartProps } from './count.tsx';
import { useFoundWords } from './words.ts';

/** What a team brings besides its work and the teacher's word. */
export function AsksFields({ draft, change }: PartProps) {
  const t = useFoundWords();
  const { items } = draft;
  const toggle = (item: (typeof optionalItems)[number]) => change({ items: optionalItems.filter((each) => (each === item ? !items.includes(item) : items.includes(each))) });
  return (
    <fieldset className="found-part wide">
      <legend>{t('asks')}</legend>
      <p>{t('asks-what')}</p>
      <div className="contest-pupils">{optionalItems.map((item) => <button key={item} type="button" aria-pressed={items.includes(item)} onClick={() => toggle(item)} data-testid={`ask-${item}`}>{t(item)}</button>)}</div>
      <div className="found-counts">
        {items.includes('video') && <><Count label={t('video-least')} value={draft.videoLeast} least={0} most={600} onChange={(videoLeast) => change({ videoLeast })} /><Count label={t('video-most')} value={draft.videoMost} least={1} most={600} onChange={(videoMost) => change({ videoMost })} /></>}
        {items.includes('photos') && <><Count label={t('photos-least')} value={draft.photosLeast} least={0} most={10} onChange={(photosLeast) => change({ photosLeast })} /><Count label={t('photos-most')} value={draft.photosMost} least={1} most={10} onChange={(photosMost) => change({ photosMost })} /></>}
        <Count label={t('team-most')} value={draft.teamMost} least={1} most={5} onChange={(teamMost) => change({ teamMost })} />
      </div>
    </fieldset>
  );
}
