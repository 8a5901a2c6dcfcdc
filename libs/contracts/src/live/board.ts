import { z } from 'zod';
import { uuid } from '../http/ids.ts';
import { BOARD_HEIGHT, BOARD_WIDTH, boardColours, boardLimits, boardWidths } from './board-light.ts';
import { deckLimits } from './deck-light.ts';
import { liveFact } from './live-fact.ts';

const nothing = z.strictObject({});
const x = z.number().int().min(0).max(BOARD_WIDTH);
const y = z.number().int().min(0).max(BOARD_HEIGHT);
const page = z.number().int().min(0).max(boardLimits.pages - 1);
const seq = z.number().int().min(1);
/** `c` colour, `w` width: places in the lists of colours and widths. */
const ink = { c: z.number().int().min(0).max(boardColours.length - 1), w: z.number().int().min(0).max(boardWidths.length - 1) };
const points = (longest: number) => z.string().min(2).max(longest).regex(/^[A-Za-z0-9_-]+$/);
const span = { ...ink, x1: x, y1: y, x2: x, y2: y };

/** `p`: the points of a pen stroke, each the way from the one before, packed; see the live class's domain. */
export const boardShape = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('pen'), ...ink, p: points(boardLimits.pointsText) }),
  z.strictObject({ is: z.literal('line'), ...span }),
  z.strictObject({ is: z.literal('arrow'), ...span }),
  z.strictObject({ is: z.literal('rect'), ...span }),
  z.strictObject({ is: z.literal('ellipse'), ...span }),
  /** A page of own slides. */
  z.strictObject({ is: z.literal('image'), d: uuid, p: z.number().int().min(0).max(deckLimits.pages - 1), x1: x, y1: y, x2: x, y2: y }),
  z.strictObject({ is: z.literal('text'), ...ink, x, y, text: z.string().trim().min(1).max(boardLimits.textLength) }),
]);
export type BoardShape = z.infer<typeof boardShape>;

/** `n`: the number that the one who draws gave it, so that their own sketch gives way to it. */
const put = z.strictObject({ page, n: z.number().int().min(0).max(1_000_000), shape: boardShape });
const onPage = z.strictObject({ page });
const erase = z.strictObject({ page, items: z.array(seq).min(1).max(boardLimits.eraseAtOnce) });
/** Without `personId`: all pupils. */
const letDraw = z.strictObject({ personId: uuid.optional(), on: z.boolean() });
const show = z.strictObject({ on: z.boolean() });

export const boardCommands = {
  'board.show': show, 'board.put': put, 'board.erase': erase, 'board.clear': onPage,
  /** The newest own change. */
  'board.undo': nothing, 'board.redo': nothing,
  'board.add-page': nothing, 'board.go': onPage, 'board.let-draw': letDraw,
} as const;

export const boardFacts = [
  liveFact('board.shown', show), liveFact('board.put', put), liveFact('board.erased', erase), liveFact('board.cleared', onPage),
  liveFact('board.undone', nothing), liveFact('board.redone', nothing), liveFact('board.page-added', nothing), liveFact('board.page-set', onPage), liveFact('board.drawing-let', letDraw),
] as const;

/** Seen once and kept nowhere: where the laser pointer is, null when it is put down; or the next part of a stroke that is being drawn. */
export const boardGlimpse = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('pointer'), page, at: z.strictObject({ x, y }).nullable() }),
  z.strictObject({ is: z.literal('sketch'), page, n: z.number().int().min(0).max(1_000_000), ...ink, p: points(boardLimits.sketchText) }),
]);
export type BoardGlimpse = z.infer<typeof boardGlimpse>;
