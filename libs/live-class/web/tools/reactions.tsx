import { reactionSigns, type ReactionSign } from '@kindling/contracts/light';
import { Icon, type IconName } from '@kindling/ui';
import { useEffect, useState } from 'react';
import { REACTION_REST_MS, reactionsNow } from '../../domain/index.ts';
import type { LiveRoom } from '../link/use-live-class.ts';
import { useToolWords } from './tool-words.ts';
import { useSeconds } from './use-seconds.ts';

const pictures: Record<ReactionSign, IconName> = { clear: 'check', lost: 'question', slower: 'slower', clap: 'star', idea: 'bulb' };

/** Five signs, one tap each; resting a moment after each, as the server wants it. */
export function ReactionButtons({ room }: { room: LiveRoom }) {
  const t = useToolWords();
  const [resting, setResting] = useState<ReactionSign | null>(null);
  useEffect(() => {
    if (!resting) return;
    const timer = setTimeout(() => setResting(null), REACTION_REST_MS);
    return () => clearTimeout(timer);
  }, [resting]);
  const react = (sign: ReactionSign): void => { setResting(sign); void room.give('reaction.give', { sign }); };
  return (
    <div className="reaction-buttons" role="group" aria-label={t('reactions')}>
      {reactionSigns.map((sign) => (
        <button key={sign} type="button" disabled={resting !== null} className={resting === sign ? 'given' : ''} onClick={() => react(sign)} data-testid={`react-${sign}`}>
          <Icon name={pictures[sign]} /> {t(`react-${sign}`)}
        </button>
      ))}
    </div>
  );
}

/** How many give each sign just now. */
export function ReactionCounts({ room }: { room: LiveRoom }) {
  const t = useToolWords();
  const { tools } = room.state;
  const now = useSeconds(room, Object.keys(tools.reactions).length > 0);
  const counts = reactionsNow(tools, now, reactionSigns);
  if (counts.length === 0) return null;
  return (
    <span className="tool-chip reactions" data-testid="reaction-counts">
      {counts.map(({ sign, count }) => (
        <span key={sign} className={`reaction ${sign}`} role="img" aria-label={t('react-count', { sign: t(`react-${sign}`), count })}><Icon name={pictures[sign]} /> {t(`react-${sign}`)} <b>{count}</b></span>
      ))}
    </span>
  );
}
