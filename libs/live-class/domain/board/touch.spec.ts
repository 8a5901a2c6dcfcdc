import type { BoardShape } from '@kindling/contracts';
import { packPoints, touched, type BoardPage } from '../index.ts';

const ink = { c: 0, w: 0 };
const span = { ...ink, x1: 100, y1: 100, x2: 300, y2: 200 };
const pageOf = (shape: BoardShape): BoardPage => [{ seq: 1, by: 'tutor', n: 1, shape }];

describe('the rubber', () => {
  it.each<[string, BoardShape, [number, number], [number, number]]>([
    ['a stroke', { is: 'pen', ...ink, p: packPoints([{ x: 100, y: 100 }, { x: 200, y: 100 }, { x: 200, y: 300 }]) }, [205, 250], [120, 250]],
    ['a dot', { is: 'pen', ...ink, p: packPoints([{ x: 50, y: 50 }]) }, [55, 55], [90, 50]],
    ['a line', { is: 'line', ...span }, [200, 152], [200, 190]],
    ['an arrow', { is: 'arrow', ...span }, [200, 148], [110, 190]],
    ['a frame by its edge, not by what is inside', { is: 'rect', ...span }, [300, 150], [200, 150]],
    ['an ellipse by its edge, not by what is inside', { is: 'ellipse', ...span }, [200, 100], [200, 150]],
    ['words', { is: 'text', ...ink, x: 100, y: 100, text: '按钮' }, [150, 110], [190, 110]],
  ])('takes %s', (_, shape, on, off) => {
    expect(touched(pageOf(shape), { x: on[0], y: on[1] }, 12)).toHaveLength(1);
    expect(touched(pageOf(shape), { x: off[0], y: off[1] }, 12)).toHaveLength(0);
  });
});
