import { useEffect, useState, type ReactNode } from 'react';
import './surfaces.css';

/** A flat card with one cut corner, like a kit label. */
export function CutCard({ children, big = false, testId }: { children: ReactNode; big?: boolean; testId?: string }) {
  return <div className={big ? 'cut-card big' : 'cut-card'} data-testid={testId}>{children}</div>;
}
export function Banner({ tone, title, children }: { tone: 'info' | 'warn' | 'good' | 'error'; title?: string; children: ReactNode }) {
  return <div className={`bench-banner ${tone}`} role={tone === 'error' ? 'alert' : 'status'}>{title && <strong>{title} </strong>}{children}</div>;
}
export function Empty({ title, action }: { title: string; action?: ReactNode }) {
  return <div className="bench-empty"><p>{title}</p>{action}</div>;
}

/** Nothing for 300 ms, then bones, so that a quick answer does not flicker. */
export function Loading() {
  const [shown, setShown] = useState(false);
  useEffect(() => { const timer = setTimeout(() => setShown(true), 300); return () => clearTimeout(timer); }, []);
  return <div className="bench-loading" aria-busy="true">{shown && <><span /><span /><span /></>}</div>;
}
