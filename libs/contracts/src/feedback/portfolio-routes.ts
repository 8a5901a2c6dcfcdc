import { z } from 'zod';
import { route } from '../http/route.ts';
import { contentId, instant, uuid } from '../http/ids.ts';
import { text } from '../content/text.ts';

const badgeRule = z.object({ id: contentId, name: text, how: text, need: z.number().int() });
/** What a badge was given for; null where the work itself is no longer kept. */
const badgeEvidence = z.object({ count: z.number().int(), exerciseId: contentId.nullable(), handInId: uuid.nullable() });
export type BadgeEvidence = z.infer<typeof badgeEvidence>;
const portfolio = z.object({
  badges: z.array(badgeRule.extend({ at: instant, evidence: badgeEvidence })), ahead: z.array(badgeRule.extend({ have: z.number().int() })),
  works: z.array(z.object({ handInId: uuid, exerciseId: contentId, exerciseTitle: text, lessonNumber: z.number(), round: z.number().int(), acceptedAt: instant, checked: z.boolean(), onBoard: z.boolean(), level: z.number().nullable() })),
});
export type Portfolio = z.infer<typeof portfolio>;

export const portfolioRoutes = {
  'portfolio.mine': route({ summary: "A pupil's badges with what they were given for, those ahead, and accepted works.", response: portfolio, errors: [] }),
} as const;
