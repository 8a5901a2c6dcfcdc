import './tabs.css';

export interface TabsProps { value: string; onChange: (value: string) => void; tabs: readonly { readonly value: string; readonly label: string }[] }

/** Arrow keys move between tabs, as screen readers expect. The panel below belongs to the caller. */
export function Tabs({ value, onChange, tabs }: TabsProps) {
  const move = (by: number): void => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (next) onChange(next.value);
  };
  return (
    <div role="tablist" className="bench-tabs" onKeyDown={(event) => { if (event.key === 'ArrowRight') move(1); if (event.key === 'ArrowLeft') move(-1); }}>
      {tabs.map((tab) => <button key={tab.value} type="button" role="tab" aria-selected={tab.value === value} tabIndex={tab.value === value ? 0 : -1} onClick={() => onChange(tab.value)}>{tab.label}</button>)}
    </div>
  );
}
