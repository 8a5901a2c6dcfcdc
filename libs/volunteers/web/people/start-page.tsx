import { api, ApiFailure, becomeSignedIn, closeSockets, ErrorNote, useNavigate } from '@kindling/platform-web';
import { Button, CutCard, TextField } from '@kindling/ui';
import { useState } from 'react';
import { usePeopleWords } from './words.ts';

const shortest = 8;

/** `/start#…`: the first door of a new volunteer. The card stands behind `#`, which no browser sends. */
export default function StartPage() {
  const t = usePeopleWords();
  const navigate = useNavigate();
  const [token] = useState(() => window.location.hash.slice(1));
  const [password, setPassword] = useState('');
  const [login, setLogin] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const begin = async () => {
    setFailure(null);
    try {
      const used = await api('recruiting.use-card', { body: { token, password } });
      window.history.replaceState(null, '', '/start');
      setLogin(used.login);
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  const enter = async () => { closeSockets(); becomeSignedIn(await api('identity.me', {})); navigate('/'); };
  const spent = token.length !== 43 || failure?.code === 'resource.not-found';
  return (
    <div className="narrow">
      <CutCard>
        <h1>{t('start-title')}</h1>
        {login === null && spent && <p role="alert" data-testid="no-card">{t('no-card')}</p>}
        {login === null && !spent && (
          <form onSubmit={(event) => { event.preventDefault(); void begin(); }}>
            <p>{t('start-what')}</p>
            <TextField label={t('password')} type="password" autoComplete="new-password" minLength={shortest} required value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
            {failure && <ErrorNote failure={failure} />}
            <Button type="submit" disabled={password.length < shortest}>{t('begin')}</Button>
          </form>
        )}
        {login !== null && <><p role="status" data-testid="your-login">{t('your-login', { login })}</p><Button onClick={() => void enter()}>{t('go')}</Button></>}
      </CutCard>
    </div>
  );
}
