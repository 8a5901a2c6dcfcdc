import { pinyin } from 'pinyin-pro';
import { finderOf } from '../domain/index.ts';

interface Titled { readonly title: { readonly zh: string; readonly en: string }; readonly text: { readonly zh: string; readonly en: string }; readonly source: string }
const read = (chinese: string): string[] => pinyin(chinese, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });

/** What a search looks through; who wrote it counts as well. */
export const materialFinders = ({ title, text, source }: Titled): { titleFinder: string; finder: string } =>
  ({ titleFinder: finderOf([title.zh, title.en], read), finder: finderOf([title.zh, title.en, text.zh, text.en, source], read) });
