import * as monaco from 'monaco-editor/editor/editor.api';
import { arduinoWords } from './arduino-words.ts';

let helped: readonly monaco.IDisposable[] = [];

/** Completion and hover for Arduino and our libraries, explained in the reader's language. */
export function helpWithArduino(language: 'zh' | 'en'): void {
  helped.forEach((each) => each.dispose());
  helped = [
    monaco.languages.registerCompletionItemProvider('cpp', {
      provideCompletionItems: (model, position) => {
        const word = model.getWordUntilPosition(position);
        const range = new monaco.Range(position.lineNumber, word.startColumn, position.lineNumber, word.endColumn);
        return {
          suggestions: arduinoWords.map((each) => ({
            label: each.name, detail: each[language], insertText: each.insert, range, kind: monaco.languages.CompletionItemKind.Function,
            insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
          })),
        };
      },
    }),
    monaco.languages.registerHoverProvider('cpp', {
      provideHover: (model, position) => {
        const word = model.getWordAtPosition(position);
        if (!word) return null;
        const before = model.getLineContent(position.lineNumber).slice(0, word.startColumn - 1);
        const owner = /(\w+)\.$/.exec(before)?.[1];
        const known = arduinoWords.find((each) => each.name === (owner ? `${owner}.${word.word}` : word.word)) ?? arduinoWords.find((each) => each.name === word.word);
        return known ? { contents: [{ value: `**${known.name}** — ${known[language]}` }] } : null;
      },
    }),
  ];
}
