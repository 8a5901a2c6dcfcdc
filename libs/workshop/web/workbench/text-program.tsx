import type { Diagnostic } from '@kindling/contracts';
import { mainTab } from '@kindling/contracts/light';
import { CodeEditor, formatSketch, plainPunctuation } from '@kindling/editor';
import { useLanguage } from '@kindling/platform-web';
import { Button, Dialog, Loading, Tabs } from '@kindling/ui';
import { Suspense, useState, type KeyboardEvent } from 'react';
import { usePointed, type BenchVisitor } from '../shared/visitor.ts';
import { useWorkshopWords } from '../words.ts';
import { addTab, removeTab, renameTab, tabsOf, writeTab, type TextSource } from './sketch-tabs.ts';
import { TabDialog } from './tab-dialog.tsx';
import { useTabWords } from './tab-words.ts';

export interface TextProgramProps { source: TextSource; tab: string; onTab: (name: string) => void; diagnostics: readonly Diagnostic[]; visitor: BenchVisitor | null; onChange: (source: TextSource) => void }
type Asking = 'nothing' | 'add' | 'rename' | 'remove';

/** The C++ itself: one editor, a tab for each file, and tidying up. */
export default function TextProgram({ source, tab, onTab, diagnostics, visitor, onChange }: TextProgramProps) {
  const t = useWorkshopWords();
  const { language } = useLanguage();
  const pointedAt = usePointed(visitor);
  const writable = visitor?.writer == null;
  const open = tabsOf(source).find((each) => each.name === tab) ?? { name: mainTab, code: source.code };
  const write = (code: string): void => onChange(writeTab(source, open.name, code));
  const [tidied, setTidied] = useState<string | null>(null);
  const tidy = (): void => {
    const formatted = formatSketch(open.code);
    setTidied(formatted);
    if (formatted !== open.code) write(formatted);
  };
  const plain = plainPunctuation(open.code);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key.toLowerCase() !== 'f' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    tidy();
  };
  return (
    <div className="text-program" onKeyDown={onKeyDown}>
      <TabBar source={source} open={open.name} onTab={onTab} diagnostics={diagnostics} onChange={onChange} onFormat={tidy} tidy={tidied === open.code} />
      {plain !== open.code && <p className="bench-note" role="status">{t('full-width')} <Button variant="quiet" onClick={() => write(plain)} data-testid="mend-signs">{t('mend')}</Button></p>}
      <Suspense fallback={<Loading />}>
        <CodeEditor key={open.name} value={open.code} onChange={write} language={language} diagnostics={diagnostics.filter((each) => (each.file ?? mainTab) === open.name)} readOnly={!writable} pointed={open.name === mainTab ? pointedAt.line : null} />
      </Suspense>
    </div>
  );
}

function TabBar({ source, open, onTab, diagnostics, onChange, onFormat, tidy }: Omit<TextProgramProps, 'tab' | 'visitor'> & { open: string; onFormat: () => void; tidy: boolean }) {
  const t = useTabWords();
  const [asking, setAsking] = useState<Asking>('nothing');
  const wrong = (name: string): boolean => diagnostics.some((each) => each.severity === 'error' && (each.file ?? mainTab) === name);
  const done = (next: TextSource, name: string): void => { setAsking('nothing'); onChange(next); onTab(name); };
  return (
    <div className="sketch-tabs">
      <Tabs value={open} onChange={onTab} tabs={tabsOf(source).map(({ name }) => ({ value: name, label: wrong(name) ? `${name} ⚠` : name }))} />
      <span className="sketch-tab-actions">
        <Button variant="quiet" onClick={() => setAsking('add')} data-testid="add-tab">＋ {t('add-tab')}</Button>
        {open !== mainTab && <Button variant="quiet" onClick={() => setAsking('rename')} data-testid="rename-tab">{t('rename-tab')}</Button>}
        {open !== mainTab && <Button variant="quiet" onClick={() => setAsking('remove')} data-testid="remove-tab">{t('remove-tab')}</Button>}
        <Button variant="quiet" onClick={onFormat} title={t('format-help')} data-testid="format">{t('format')}</Button>
        <span role="status">{tidy && `✓ ${t('tidy')}`}</span>
      </span>
      {asking === 'add' && <TabDialog source={source} renamed={null} onClose={() => setAsking('nothing')} onName={(name) => done(addTab(source, name), name)} />}
      {asking === 'rename' && <TabDialog source={source} renamed={open} onClose={() => setAsking('nothing')} onName={(name) => done(renameTab(source, open, name), name)} />}
      <Dialog open={asking === 'remove'} onClose={() => setAsking('nothing')} title={t('remove-tab-title', { name: open })}
        actions={<><Button variant="quiet" onClick={() => setAsking('nothing')}>{t('cancel')}</Button><Button onClick={() => done(removeTab(source, open), mainTab)} data-testid="remove-tab-ok">{t('remove-tab')}</Button></>}>
        <p>{t('remove-tab-body')}</p>
      </Dialog>
    </div>
  );
}
