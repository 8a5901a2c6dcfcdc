import { Link, useNavigate } from '@kindling/platform-web';
import { Button, CutCard, TextField } from '@kindling/ui';
import { useState } from 'react';
import { useAppWords } from '../words.ts';
import { LandingDrawing } from './landing-drawing.tsx';

/** What this is, in one screen, and three ways in. */
export function Landing() {
  const t = useAppWords();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  return (
    <div className="landing">
      <div className="landing-top">
        <div>
          <h1>{t('headline')}</h1>
          <p>{t('what')}</p>
          <div className="landing-actions"><Button component={Link} to="/try/01-light-up">{t('try')}</Button><Button component={Link} to="/try/13-run" variant="quiet">{t('try-python')}</Button><Button component={Link} to="/sign-in" variant="quiet">{t('sign-in-staff')}</Button></div>
          <form className="landing-actions" onSubmit={(event) => { event.preventDefault(); if (code.trim()) navigate(`/c/${code.trim().toUpperCase()}`); }}>
            <div className="landing-code"><TextField label={`${t('enter-class')} · ${t('class-code')}`} value={code} maxLength={6} autoComplete="off" onChange={(event) => setCode(event.currentTarget.value)} /><Button type="submit" variant="copper">{t('go')}</Button></div>
          </form>
        </div>
        <LandingDrawing />
      </div>
      <div className="points">
        {(['point-1', 'point-2', 'point-3'] as const).map((key) => <CutCard key={key}><h2>{t(key)}</h2><p>{t(`${key}-text`)}</p></CutCard>)}
      </div>
      <p><Link to="/privacy">{t('privacy')}</Link></p>
    </div>
  );
}
