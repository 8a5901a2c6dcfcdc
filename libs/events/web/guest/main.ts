import { show } from '@kindling/ui/light';
import { openCode } from './code-screen.ts';
import { openConsent } from './consent-screen.ts';
import { openEvent } from './event-screen.ts';
import { openFamily } from './family-screen.ts';
import { openSurvey } from './survey-screen.ts';
import { t } from './words.ts';
import { openWork } from './work-screen.ts';

/** The one page for families: own addresses, no shell, no store, no service worker. */
function open(): void {
  const [, first, token = '', what, id = ''] = location.pathname.split('/');
  show(t('loading'));
  if (first === 'events') void openEvent(token);
  else if (token === '') openCode();
  else if (what === 'survey') void openSurvey(token, (/[?&]event=([0-9a-f-]{36})/.exec(location.search) ?? [])[1] ?? null);
  else if (what === 'consent') void openConsent(token);
  else if (what === 'works') void openWork(token, id);
  else void openFamily(token);
}
open();
