import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import './dialog.css';

export interface DialogProps { open: boolean; onClose: () => void; title: string; children: ReactNode; actions?: ReactNode }

export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  return (
    <Modal opened={open} onClose={onClose} title={title} centered transitionProps={{ duration: 0 }} withCloseButton={false} className="bench-dialog">
      {children}
      {actions && <div className="bench-dialog-actions">{actions}</div>}
    </Modal>
  );
}
