import type { ResponseOf } from '@kindling/contracts';
import { api, ApiFailure, becomeSignedIn, closeSockets, ErrorNote, Link, useApiQuery, useNavigate, useParams, useText } from '@kindling/platform-web';
import { Button, Loading } from '@kindling/ui';
import { useState } from 'react';
import { useIdentityWords } from '../words.ts';
import { PinPad } from './pin-pad.tsx';

type Tile = ResponseOf<'identity.class-tiles'>['tiles'][number];

/** `/c/:code`: name tile, then PIN. Two steps, no typing of names. */
export default function ClassSignInPage() {
  const { code = '' } = useParams();
  const t = useIdentityWords();
  const text = useText();
  const tiles = useApiQuery('identity.class-tiles', { params: { code } });
  const [chosen, setChosen] = useState<Tile | null>(null);
  if (tiles.error) return <ErrorNote failure={tiles.error} onRetry={() => void tiles.refetch()} />;
  if (!tiles.data) return <Loading />;
  if (chosen) return <EnterPin code={code} tile={chosen} onBack={() => setChosen(null)} />;
  return (
    <div>
      <h1>{text(tiles.data.schoolName)} · {tiles.data.className}</h1>
      <p>{t('choose-name')}</p>
      <div className="tiles">{tiles.data.tiles.map((tile) => <button key={tile.personId} type="button" className="tile" onClick={() => setChosen(tile)}><small>{tile.tile}</small>{tile.name}</button>)}</div>
      <p><Link to="/privacy">{t('privacy')}</Link></p>
    </div>
  );
}

function EnterPin({ code, tile, onBack }: { code: string; tile: Tile; onBack: () => void }) {
  const t = useIdentityWords();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const submit = async (pin: string): Promise<boolean> => {
    setFailure(null);
    try {
      const me = await api('identity.sign-in-pupil', { body: { code, personId: tile.personId, pin } });
      closeSockets();
      becomeSignedIn(me);
      navigate('/');
      return true;
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown;
      setFailure(thrown);
      return false;
    }
  };
  return (
    <div className="narrow">
      <h1>{t('enter-pin', { name: tile.name })}</h1>
      <PinPad onSubmit={submit} />
      {failure && <ErrorNote failure={failure} />}
      <p><Button variant="quiet" onClick={onBack}>{t('not-me')}</Button></p>
    </div>
  );
}
