import type { Comment } from '@kindling/contracts';
import { mainTab } from '@kindling/contracts/light';
import { CodeView } from '@kindling/editor';
import { Tabs } from '@kindling/ui';
import { useEffect, useState } from 'react';
import { tabsOf, type TextSource } from '../workbench/sketch-tabs.ts';

interface ChosenLine { readonly line: number; readonly file?: string | undefined }
interface SketchViewProps { source: TextSource; comments: readonly Comment[]; chosen: ChosenLine | null; onChooseLine: (line: number, file?: string) => void }

/** C++ to read, a tab for each file; lines of all of them can be commented. */
export function SketchView({ source, comments, chosen, onChooseLine }: SketchViewProps) {
  const chosenFile = chosen ? chosen.file ?? mainTab : null;
  const [tab, setTab] = useState<string>(mainTab);
  useEffect(() => { if (chosenFile) setTab(chosenFile); }, [chosenFile, chosen]);
  const tabs = tabsOf(source);
  const open = tabs.find((each) => each.name === tab) ?? { name: mainTab, code: source.code };
  const pinned = comments.flatMap(({ anchor }) => (anchor.on === 'line' && (anchor.file ?? mainTab) === open.name ? [anchor.line] : []));
  const line = chosenFile === open.name ? chosen?.line : undefined;
  return (
    <>
      {tabs.length > 1 && <Tabs value={open.name} onChange={setTab} tabs={tabs.map(({ name }) => ({ value: name, label: name }))} />}
      <CodeView key={open.name} code={open.code} pinnedLines={pinned} onSelectLine={(at) => { if (open.name === mainTab) onChooseLine(at); else onChooseLine(at, open.name); }} {...(line ? { highlightLine: line } : {})} />
    </>
  );
}
