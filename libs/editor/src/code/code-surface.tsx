import { useEffect, useRef } from 'react';
import { monaco } from './monaco-base.ts';
import './code-editor.css';

export interface EditorDiagnostic { readonly severity: 'error' | 'warning'; readonly line: number; readonly column: number; readonly message: { readonly zh: string; readonly en: string } }
export interface CodeEditorProps {
  value: string;
  onChange: (value: string) => void;
  language: 'zh' | 'en';
  diagnostics: readonly EditorDiagnostic[];
  readOnly?: boolean;
  /** Where somebody else points. */
  pointed?: { readonly line: number; readonly name: string } | null;
  /** How many signs stand before the caret. */
  onCaret?: (at: number) => void;
}

/** What the language is to Monaco, and how deep a step of indent is. */
export interface CodeSurfaceProps extends CodeEditorProps { dialect: 'cpp' | 'python'; indent: number }

/** Monaco: only the parts that a pupil uses, no other host, markers from our own server. */
export function CodeSurface(props: CodeSurfaceProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null);
  const latest = useRef(props);
  latest.current = props;
  // What was typed comes back as `value` a moment later, when more may be typed already: that is no reason to set anything.
  const echoes = useRef<string[]>([]);

  useEffect(() => {
    if (!host.current) return;
    const dark = document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark';
    const opened = monaco.editor.create(host.current, {
      value: latest.current.value, language: latest.current.dialect, theme: dark ? 'vs-dark' : 'vs', readOnly: latest.current.readOnly ?? false, automaticLayout: true,
      minimap: { enabled: false }, fontSize: 15, lineNumbersMinChars: 3, scrollBeyondLastLine: false, tabSize: latest.current.indent, unicodeHighlight: { ambiguousCharacters: false },
      fontFamily: 'ui-monospace, "Cascadia Mono", Consolas, Menlo, "Noto Sans Mono CJK SC", monospace', wordWrap: 'on', fixedOverflowWidgets: true,
    });
    editor.current = opened;
    const listening = opened.onDidChangeModelContent(() => {
      const typed = opened.getValue();
      // What came in from the bench is no change of the pupil's.
      if (typed === latest.current.value) return;
      echoes.current.push(typed);
      latest.current.onChange(typed);
    });
    const carets = opened.onDidChangeCursorPosition(({ position }) => latest.current.onCaret?.(opened.getModel()?.getOffsetAt(position) ?? 0));
    return () => { carets.dispose(); listening.dispose(); opened.getModel()?.dispose(); opened.dispose(); editor.current = null; };
  }, []);

  useEffect(() => {
    const echo = echoes.current.indexOf(props.value);
    if (echo >= 0) { echoes.current.splice(0, echo + 1); return; }
    if (editor.current && editor.current.getValue() !== props.value) replaceMiddle(editor.current, props.value);
  }, [props.value]);
  useEffect(() => {
    const model = editor.current?.getModel();
    if (model) monaco.editor.setModelMarkers(model, 'compiler', props.diagnostics.map((each) => markerOf(model, each, props.language)));
  }, [props.diagnostics, props.language]);
  const { pointed = null } = props;
  useEffect(() => {
    if (!pointed || !editor.current) return;
    const marks = editor.current.createDecorationsCollection([{ range: new monaco.Range(pointed.line, 1, pointed.line, 1), options: { isWholeLine: true, className: 'line-pointed', after: { content: `  ☜ ${pointed.name}`, inlineClassName: 'line-pointer' } } }]);
    editor.current.revealLineInCenterIfOutsideViewport(pointed.line);
    return () => marks.clear();
  }, [pointed]);
  return <div ref={host} className="code-editor" />;
}

/** Changes only what differs, so that the pupil's place in the text stays in sight. */
function replaceMiddle(editor: monaco.editor.IStandaloneCodeEditor, next: string): void {
  const model = editor.getModel();
  if (!model) return;
  const now = model.getValue();
  const shorter = Math.min(now.length, next.length);
  let start = 0;
  while (start < shorter && now[start] === next[start]) start += 1;
  let end = 0;
  while (end < shorter - start && now[now.length - 1 - end] === next[next.length - 1 - end]) end += 1;
  const [from, to] = [model.getPositionAt(start), model.getPositionAt(now.length - end)];
  const range = { startLineNumber: from.lineNumber, startColumn: from.column, endLineNumber: to.lineNumber, endColumn: to.column };
  const edits = [{ range, text: next.slice(start, next.length - end) }];
  // An editor that is read only takes no edits itself, not even somebody else's.
  if (editor.getOption(monaco.editor.EditorOption.readOnly)) model.pushEditOperations(null, edits, () => null); else editor.executeEdits('bench', edits);
  editor.revealPositionInCenterIfOutsideViewport(model.getPositionAt(start));
}

function markerOf(model: monaco.editor.ITextModel, each: EditorDiagnostic, language: 'zh' | 'en'): monaco.editor.IMarkerData {
  const line = Math.min(Math.max(1, each.line), model.getLineCount());
  return {
    severity: each.severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning, message: each.message[language],
    startLineNumber: line, endLineNumber: line, startColumn: Math.max(1, each.column), endColumn: model.getLineMaxColumn(line),
  };
}
