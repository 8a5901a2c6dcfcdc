import { signInPupil } from './club-browser.ts';
import type { BrowserContext } from '@playwright/test';

/** Pages outside the shell, for whoever has only an address: of the demo club. */
export const lightPages = {
  publicEvent: { path: '/events/0190a000-0030-7000-8000-000000000008', who: 'visitor', usable: '[data-testid=yes]' },
  publicYear: { path: '/year/0190a000-0041-7000-8000-000000000001', who: 'visitor', usable: 'ul.numbers' },
  join: { path: '/join/CHENGDU', who: 'visitor', usable: '[data-testid=send]' },
  family: { path: '/e/DEMK2345ABCD', who: 'visitor', usable: '[data-testid=to-consent]' },
  consent: { path: '/e/DEMK2345ABCD/consent', who: 'visitor', usable: '[data-testid=photos-yes]' },
} as const;
export const surveyPage = { who: 'visitor', usable: '[data-testid=send]' } as const;
export const phonePage = { who: 'visitor', usable: '[data-testid=phone-shoot]' } as const;

export const partnerPage = { who: 'visitor', usable: '[data-testid=joint-activity]' } as const;
/** What the demo's science museum sees of the plan, by a new link; `call` is the organiser's. */
export async function openPartner(call: Call): Promise<string> {
  const answer = await call('POST', '/api/branches/0190a000-0004-7000-8000-000000000001/partners/0190a000-0043-7000-8000-000000000001/link', {});
  if (answer.status !== 200) throw new Error(`no link for a partner: ${JSON.stringify(answer.body)}`);
  return (answer.body as { path: string }).path;
}

/** Where a pupil's code leads a phone; good for some minutes and pictures. */
export async function openPhoneDoor(context: BrowserContext, url: string): Promise<string> {
  await signInPupil(context, url);
  const { classes } = await (await context.request.get(`${url}/api/me`)).json() as { classes: { id: string }[] };
  const answer = await context.request.post(`${url}/api/classes/${classes[0]?.id ?? ''}/photo-door`, { data: { subject: { on: 'exercise', exerciseId: '01-light-up' } }, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`no door for a phone: ${answer.status()}`);
  return (await answer.json() as { path: string }).path;
}

type Call = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;
/** Where a family's yes leads while its event runs. */
export async function openSurvey(call: Call): Promise<string> {
  const [eventId, now] = [crypto.randomUUID(), Date.now()];
  const words = (zh: string) => ({ zh, en: '' });
  const details = { kind: 'salon', title: words('一起点灯'), text: words('一起点灯'), where: words('教室'), startsAt: new Date(now).toISOString(), endsAt: new Date(now + 3_600_000).toISOString(), familyPlaces: 5, classes: [], contact: '', needs: '' };
  const ask = async (method: string, path: string, body: unknown): Promise<unknown> => {
    const answer = await call(method, path, body);
    if (answer.status !== 200) throw new Error(`no event to answer: ${path} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  await ask('PUT', `/api/events/${eventId}`, { place: { schoolId: '0190a000-0001-7000-8000-000000000001', branchId: null }, details });
  await ask('PUT', `/api/events/${eventId}/state`, { to: 'published' });
  const { token } = await ask('POST', `/api/public/events/${eventId}/guests`, { guestId: crypto.randomUUID(), coming: true, heads: 1 }) as { token: string };
  await ask('PUT', `/api/events/${eventId}/state`, { to: 'running' });
  return `/e/${token}/survey?event=${eventId}`;
}
