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
}

/** What the language is to Monaco, and how deep a step of indent is. */
export interface CodeSurfaceProps extends CodeEditorProps { dialect: 'cpp' | 'python'; indent: number }

/** Monaco: only the parts that a pupil uses, no other host, markers from our own server. */
export function CodeSurface(props: CodeSurfaceProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!host.current) return;
    const dark = document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark';
    const opened = monaco.editor.create(host.current, {
      value: latest.current.value, language: latest.current.dialect, theme: dark ? 'vs-dark' : 'vs', readOnly: latest.current.readOnly ?? false, automaticLayout: true,
      minimap: { enabled: false }, fontSize: 15, lineNumbersMinChars: 3, scrollBeyondLastLine: false, tabSize: latest.current.indent, unicodeHighlight: { ambiguousCharacters: false },
      fontFamily: 'ui-monospace, "Cascadia Mono", Consolas, Menlo, "Noto Sans Mono CJK SC", monospace', wordWrap: 'on', fixedOverflowWidgets: true,
    });
    editor.current = opened;
    const listening = opened.onDidChangeModelContent(() => latest.current.onChange(opened.getValue()));
    return () => { listening.dispose(); opened.getModel()?.dispose(); opened.dispose(); editor.current = null; };
  }, []);

  useEffect(() => { if (editor.current && editor.current.getValue() !== props.value) replaceText(editor.current, props.value); }, [props.value]);
  useEffect(() => {
    const model = editor.current?.getModel();
    if (model) monaco.editor.setModelMarkers(model, 'compiler', props.diagnostics.map((each) => markerOf(model, each, props.language)));
  }, [props.diagnostics, props.language]);
  return <div ref={host} className="code-editor" />;
}

/** As one edit, so that Ctrl+Z brings back what was there. */
function replaceText(editor: monaco.editor.IStandaloneCodeEditor, text: string): void {
  const model = editor.getModel();
  if (!model) return;
  const at = editor.getPosition();
  editor.pushUndoStop();
  editor.executeEdits('replace', [{ range: model.getFullModelRange(), text }]);
  editor.pushUndoStop();
  if (at) editor.setPosition(model.validatePosition(at));
}

function markerOf(model: monaco.editor.ITextModel, each: EditorDiagnostic, language: 'zh' | 'en'): monaco.editor.IMarkerData {
  const line = Math.min(Math.max(1, each.line), model.getLineCount());
  return {
    severity: each.severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning, message: each.message[language],
    startLineNumber: line, endLineNumber: line, startColumn: Math.max(1, each.column), endColumn: model.getLineMaxColumn(line),
  };
}
