import { signInPupil } from './club-browser.ts';
import type { BrowserContext } from '@playwright/test';

/** Pages outside the shell, for whoever has only an address: of the demo club. */
export const lightPages = {
  publicEvent: { path: '/events/0190a000-0030-7000-8000-000000000008', who: 'visitor', usable: '[data-testid=yes]' },
  publicYear: { path: '/year/0190a000-0041-7000-8000-000000000001', who: 'visitor', usable: 'ul.numbers' },
  join: { path: '/join/CHENGDU', who: 'visitor', usable: '[data-testid=send]' },
  family: { path: '/e/DEMK2345ABCD', who: 'visitor', usable: '[data-testid=to-consent]' },
} as const;
export const phonePage = { who: 'visitor', usable: '[data-testid=phone-shoot]' } as const;

/** Where a pupil's code leads a phone; good for some minutes and pictures. */
export async function openPhoneDoor(context: BrowserContext, url: string): Promise<string> {
  await signInPupil(context, url);
  const { classes } = await (await context.request.get(`${url}/api/me`)).json() as { classes: { id: string }[] };
  const answer = await context.request.post(`${url}/api/classes/${classes[0]?.id ?? ''}/photo-door`, { data: { subject: { on: 'exercise', exerciseId: '01-light-up' } }, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`no door for a phone: ${answer.status()}`);
  return (await answer.json() as { path: string }).path;
}
