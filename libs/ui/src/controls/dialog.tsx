import { useEffect, useId, useRef, type ReactNode } from 'react';
import './dialog.css';

export interface DialogProps { open: boolean; onClose: () => void; title: string; children: ReactNode; actions?: ReactNode; wide?: boolean }

/** The browser's own modal dialog: it keeps the keyboard inside, closes on Escape and costs no script. */
export function Dialog({ open, onClose, title, children, actions, wide = false }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = box.current;
    if (open && dialog && !dialog.open) dialog.showModal();
  }, [open]);
  if (!open) return null;
  return (
    <dialog ref={box} className={wide ? 'bench-dialog wide' : 'bench-dialog'} aria-labelledby={titleId} onCancel={(event) => { event.preventDefault(); onClose(); }}
      onClick={(event) => { if (event.target === event.currentTarget) onClose(); }}>
      <div className="bench-dialog-inside">
        <h2 id={titleId}>{title}</h2>
        {children}
        {actions && <div className="bench-dialog-actions">{actions}</div>}
      </div>
    </dialog>
  );
}
