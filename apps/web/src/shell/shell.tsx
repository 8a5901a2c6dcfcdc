import { NoticeBell } from '@kindling/feedback/web';
import { ConnectionBanner, Link, useLanguage, useMe, usePath } from '@kindling/platform-web';
import { Icon, Loading, type IconName } from '@kindling/ui';
import { Suspense, type ReactNode } from 'react';
import { NewVersionLine } from '../offline/new-version-line.tsx';
import { useAppWords } from '../words.ts';
import { PageGuard } from './page-guard.tsx';

interface Entry { readonly to: string; readonly icon: IconName; readonly label: string }

/** Pages about a class have the class's rail; everywhere else the organiser has this one. Classes stand below the overview. */
const organiserRail = (t: ReturnType<typeof useAppWords>): Entry[] => [
  { to: '/', icon: 'grid', label: t('overview') },
  { to: '/org/volunteers', icon: 'clock', label: t('volunteers') },
  { to: '/org/plan', icon: 'book', label: t('year-plan') },
  { to: '/hold', icon: 'broadcast', label: t('events') },
  { to: '/compete', icon: 'star', label: t('contests') },
  { to: '/org/people', icon: 'person', label: t('people') },
];

/** Around every signed-in page but the workbench: four tabs for pupils, a rail of at most six for staff. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useAppWords();
  const me = useMe();
  const path = usePath();
  const classId = /^\/teach\/([^/]+)\//.exec(path)?.[1];
  const { language, setLanguage } = useLanguage();
  const isPupil = me.data?.role === 'pupil';
  const here = classId ?? me.data?.classes[0]?.id;
  const pupilTabs: Entry[] = [{ to: '/', icon: 'home', label: t('today') }, { to: '/learn', icon: 'book', label: t('course') }, { to: '/projects', icon: 'box', label: t('works') }, { to: '/me', icon: 'person', label: t('me') }];
  const rail: Entry[] = [{ to: '/', icon: 'class', label: t('classes') }, ...(here ? [
    { to: `/teach/${here}/plan`, icon: 'book', label: t('plan') } as const, { to: `/teach/${here}/live`, icon: 'broadcast', label: t('live') } as const, { to: `/teach/${here}/progress`, icon: 'grid', label: t('progress') } as const,
    { to: `/teach/${here}/hand-ins`, icon: 'inbox', label: t('hand-ins') } as const, { to: `/teach/${here}/roster`, icon: 'person', label: t('roster') } as const] : [])];
  const entries = me.data ? (isPupil ? pupilTabs : me.data.role === 'organiser' && !classId ? organiserRail(t) : rail) : [];
  return (
    <div className={me.data ? (isPupil ? 'shell pupil' : 'shell staff') : 'shell visitor'}>
      <a className="skip-link" href="#content">{t('skip')}</a>
      <header className="shell-head no-print">
        <Link to="/" className="shell-name"><img src="/icon.svg" alt="" width="28" height="28" /> {t('name')}</Link>
        <span className="shell-gap" />
        {me.data && <PageGuard at={path} broken={null}><Suspense><NoticeBell me={me.data} /></Suspense></PageGuard>}
        {me.data && <Link to="/me" className="shell-person">{me.data.name}</Link>}
        <button type="button" className="shell-language" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')} lang={language === 'zh' ? 'en' : 'zh-Hans'}>{t('language')}</button>
      </header>
      <div className="shell-notes no-print"><ConnectionBanner /><NewVersionLine /></div>
      {entries.length > 0 && <nav className="shell-nav no-print" aria-label={t('main-nav')}>{entries.map((entry) => <Link key={entry.to} to={entry.to} {...(isHere(path, entry.to) ? { 'aria-current': 'page' as const, className: 'active' } : {})}><Icon name={entry.icon} size={22} /><span>{entry.label}</span></Link>)}</nav>}
      <main id="content" className="shell-content" tabIndex={-1}><Suspense fallback={<Loading />}>{children}</Suspense></main>
    </div>
  );
}

/** Handed-in works stand beside the free ones, under one tab. */
const isHere = (path: string, to: string): boolean => path === to || (to === '/projects' && path === '/works') || (to === '/' && path === '/org') || (to !== '/' && path.startsWith(`${to}/`));

/** The workbench and the classroom use the whole window. */
export function Bare({ children }: { children: ReactNode }) {
  return <div className="bare"><ConnectionBanner /><Suspense fallback={<Loading />}>{children}</Suspense></div>;
}
