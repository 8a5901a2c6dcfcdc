import { Button, Icon, type IconName } from '@kindling/ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import './live-menu.css';

interface LiveMenuProps { icon: IconName; label: string; name: string; children: ReactNode }

/** What is needed once in a class, behind one button. A choice closes it, as do a click elsewhere and Escape. */
export function LiveMenu({ icon, label, name, children }: LiveMenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: PointerEvent): void => { if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false); };
    const key = (event: KeyboardEvent): void => { if (event.key !== 'Escape') return; setOpen(false); box.current?.querySelector('button')?.focus(); };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('keydown', key);
    return () => { document.removeEventListener('pointerdown', elsewhere); document.removeEventListener('keydown', key); };
  }, [open]);
  return (
    <span className="live-menu" ref={box}>
      <Button variant="quiet" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)} data-testid={`menu-${name}`}><Icon name={icon} size={16} /> {label}</Button>
      {open && <span className="live-menu-panel" role="group" aria-label={label} onClick={() => setOpen(false)}>{children}</span>}
    </span>
  );
}
