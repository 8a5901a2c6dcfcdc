import { emptySheet, joined, settle, takeIn, writeCell } from './sheet-log.ts';

const cell = (value: number) => ({ entryId: 'e', cell: 'idea', value, remark: null });

describe("a judge's sheet on one computer", () => {
  const one = writeCell(writeCell(emptySheet, 'a', cell(1)), 'b', cell(2));
  it('writes each click later than all it knows, what another computer wrote too', () => {
    expect(one.operations.map(({ clock }) => clock)).toEqual([1, 2]);
    const after = writeCell(takeIn(one, [{ id: 'z', ...cell(4), clock: 9 }]), 'c', cell(3));
    expect(after.operations.find(({ id }) => id === 'c')?.clock).toBe(10);
    expect(after.waiting).toEqual(['a', 'b', 'c']);
  });
  it('does not send what the server has, and keeps what a lost answer left open', () => {
    expect(takeIn(one, [{ id: 'a', ...cell(1), clock: 1 }]).waiting).toEqual(['b']);
    expect(settle(one, ['a'], []).waiting).toEqual(['b']);
    expect(settle(one, ['a'], ['b'])).toMatchObject({ operations: [{ id: 'a' }], waiting: [], refused: ['b'] });
  });
  it('joins two tabs without losing a click of either', () => {
    const [left, right] = [writeCell(one, 'l', cell(0)), writeCell(one, 'r', cell(5))];
    expect(joined(left, right).operations.map(({ id }) => id)).toEqual(['a', 'b', 'l', 'r']);
    expect([...joined(left, right).waiting].sort()).toEqual(['a', 'b', 'l', 'r']);
  });
});
