import type { ProjectCard } from '@kindling/contracts';

const plain = (text: string): string => text.normalize('NFKC').toLocaleLowerCase();

/** Cards whose title or maker has every word that is looked for. */
export function matching(cards: readonly ProjectCard[], wanted: string): readonly ProjectCard[] {
  const words = plain(wanted).split(/\s+/).filter((word) => word !== '');
  return words.length === 0 ? cards : cards.filter((card) => { const said = plain(`${card.title} ${card.ownerName}`); return words.every((word) => said.includes(word)); });
}
