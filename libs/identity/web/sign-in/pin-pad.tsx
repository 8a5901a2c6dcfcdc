import { useEffect, useRef, useState } from 'react';
import { useIdentityWords } from '../words.ts';

/** As long as every PIN on a sign-in card. */
const length = 4;

/** Big keys for fingers, and the keyboard's own digits. The last digit sends; a wrong PIN empties the dots. */
export function PinPad({ onSubmit }: { onSubmit: (pin: string) => Promise<boolean> }) {
  const t = useIdentityWords();
  const [pin, setPin] = useState('');
  // Keys come faster than React draws: what was typed last counts, and nothing is taken while a PIN is on its way.
  const typed = useRef('');
  const sending = useRef(false);
  const show = (next: string): void => { typed.current = next; setPin(next); };
  const add = (digit: string) => {
    if (sending.current || typed.current.length >= length) return;
    show(typed.current + digit);
    if (typed.current.length === length) void send();
  };
  const remove = () => { if (!sending.current) show(typed.current.slice(0, -1)); };
  const send = async () => {
    sending.current = true;
    const known = await onSubmit(typed.current).finally(() => { sending.current = false; });
    if (!known) show('');
  };
  const act = useRef({ add, remove });
  act.current = { add, remove };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (/^\d$/.test(event.key)) act.current.add(event.key);
      if (event.key === 'Backspace') act.current.remove();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <div className="pin-dots" role="status" aria-label={t('pin-digits', { count: pin.length })}>{Array.from({ length }, (_, at) => <i key={at} className={at < pin.length ? 'full' : ''} />)}</div>
      <div className="pin-pad">
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => <button key={digit} type="button" onClick={() => add(digit)}>{digit}</button>)}
        <button type="button" onClick={remove}>{t('delete')}</button><button type="button" onClick={() => add('0')}>0</button>
      </div>
    </>
  );
}
