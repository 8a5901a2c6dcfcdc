import { api, ApiFailure, becomeSignedIn, closeSockets, ErrorNote, useNavigate } from '@kindling/platform-web';
import { Button, CutCard, TextField } from '@kindling/ui';
import { useState } from 'react';
import { useIdentityWords } from '../words.ts';

export default function StaffSignInPage() {
  const t = useIdentityWords();
  const navigate = useNavigate();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const submit = async () => {
    setFailure(null);
    try {
      const me = await api('identity.sign-in-staff', { body: { login, password } });
      closeSockets();
      becomeSignedIn(me);
      navigate('/');
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
    }
  };
  return (
    <div className="narrow">
      <CutCard>
        <h1>{t('staff-title')}</h1>
        <form onSubmit={(event) => { event.preventDefault(); void submit(); }}>
          <TextField label={t('login')} value={login} autoComplete="username" required onChange={(event) => setLogin(event.currentTarget.value)} />
          <TextField label={t('password')} type="password" value={password} autoComplete="current-password" required onChange={(event) => setPassword(event.currentTarget.value)} />
          {failure && <ErrorNote failure={failure} />}
          <Button type="submit">{t('sign-in')}</Button>
        </form>
      </CutCard>
    </div>
  );
}
