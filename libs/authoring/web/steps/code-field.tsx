interface CodeFieldProps { label: string; value: string; onChange: (next: string) => void; lines?: number; name?: string }

/** A plain field in the type of programs: a few lines do not need an editor of megabytes. */
export const CodeField = ({ label, value, onChange, lines = 8, name }: CodeFieldProps) => (
  <label className="author-code">{label} <textarea rows={lines} spellCheck={false} value={value} data-testid={name} onChange={(event) => onChange(event.target.value)} /></label>
);
