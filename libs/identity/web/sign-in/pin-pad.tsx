import { useEffect, useRef, useState } from 'react';
import { useIdentityWords } from '../words.ts';

const longest = 6;

/** Big keys for fingers, and the keyboard's own digits. A wrong PIN empties the dots. */
export function PinPad({ onSubmit }: { onSubmit: (pin: string) => Promise<boolean> }) {
  const t = useIdentityWords();
  const [pin, setPin] = useState('');
  const latest = useRef({ pin, onSubmit });
  latest.current = { pin, onSubmit };
  const add = (digit: string) => setPin((now) => (now.length < longest ? now + digit : now));
  const remove = () => setPin((now) => now.slice(0, -1));
  const send = async () => { if (latest.current.pin.length >= 4 && !(await latest.current.onSubmit(latest.current.pin))) setPin(''); };
  const act = useRef({ add, remove, send });
  act.current = { add, remove, send };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (/^\d$/.test(event.key)) act.current.add(event.key);
      if (event.key === 'Backspace') act.current.remove();
      if (event.key === 'Enter') { event.preventDefault(); void act.current.send(); }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <div className="pin-dots" role="status" aria-label={t('pin-digits', { count: pin.length })}>{Array.from({ length: Math.max(4, pin.length) }, (_, at) => <i key={at} className={at < pin.length ? 'full' : ''} />)}</div>
      <div className="pin-pad">
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => <button key={digit} type="button" onClick={() => add(digit)}>{digit}</button>)}
        <button type="button" onClick={remove}>{t('delete')}</button><button type="button" onClick={() => add('0')}>0</button><button type="button" onClick={() => void send()} disabled={pin.length < 4}>{t('ok')}</button>
      </div>
    </>
  );
}
