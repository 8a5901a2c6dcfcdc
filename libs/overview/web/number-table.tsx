import type { ReactNode } from 'react';

interface Props { readonly id: string; readonly title: string; readonly label: string; readonly wide?: string; readonly note?: string; readonly children: ReactNode }

/** A table of numbers under its heading; on a narrow screen the table moves inside its own frame, by keys too. */
export function NumberTable({ id, title, label, wide = '', note, children }: Props) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
        <table className={`plain-table overview-table ${wide}`.trim()} data-testid={id}>{children}</table>
      </div>
      {note !== undefined && <p className="overview-note">{note}</p>}
    </section>
  );
}
