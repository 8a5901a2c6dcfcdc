import type { ProjectCard } from '@kindling/contracts';
import { matching } from './matching.ts';

const card = (title: string, ownerName: string): ProjectCard =>
  ({ id: title, title, ownerId: 'o', ownerName, savedAt: 'then', sharedAt: null, hidden: false, deletedAt: null, remixedFrom: null, remixCount: 0, diagram: null });
const cards = [card('红绿灯', '马晓兰'), card('Night lamp', '李阳'), card('红外小夜灯', '李阳')];
const titles = (wanted: string) => matching(cards, wanted).map(({ title }) => title);

describe('looking for a project', () => {
  it('shows all while nothing is asked', () => { expect(matching(cards, '  ')).toBe(cards); });
  it('finds by title or maker, whatever the case or width of the letters', () => {
    expect(titles('红')).toEqual(['红绿灯', '红外小夜灯']);
    expect(titles('ＮＩＧＨＴ')).toEqual(['Night lamp']);
    expect(titles('李阳 灯')).toEqual(['红外小夜灯']);
    expect(titles('乐高')).toEqual([]);
  });
});
