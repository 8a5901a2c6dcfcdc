import { mainTab } from '@kindling/contracts/light';
import { CodeView } from '@kindling/editor';
import { Tabs } from '@kindling/ui';
import { useEffect, useState } from 'react';
import { tabsOf, type TextSource } from '../workbench/sketch-tabs.ts';

/** A line of a tab; of the sketch itself when no file is named. */
export interface LinePlace { readonly line: number; readonly file?: string | undefined }
interface SketchViewProps { source: TextSource; pinned: readonly LinePlace[]; chosen: LinePlace | null; onChooseLine?: (line: number, file?: string) => void }

/** C++ to read, a tab for each file; lines of all of them can be commented. */
export function SketchView({ source, pinned, chosen, onChooseLine }: SketchViewProps) {
  const chosenFile = chosen ? chosen.file ?? mainTab : null;
  const [tab, setTab] = useState<string>(mainTab);
  useEffect(() => { if (chosenFile) setTab(chosenFile); }, [chosenFile, chosen]);
  const tabs = tabsOf(source);
  const open = tabs.find((each) => each.name === tab) ?? { name: mainTab, code: source.code };
  const pinnedHere = pinned.filter((place) => (place.file ?? mainTab) === open.name).map((place) => place.line);
  const line = chosenFile === open.name ? chosen?.line : undefined;
  return (
    <>
      {tabs.length > 1 && <Tabs value={open.name} onChange={setTab} tabs={tabs.map(({ name }) => ({ value: name, label: name }))} />}
      <CodeView key={open.name} code={open.code} pinnedLines={pinnedHere} {...(onChooseLine ? { onSelectLine: (at: number) => { if (open.name === mainTab) onChooseLine(at); else onChooseLine(at, open.name); } } : {})} {...(line ? { highlightLine: line } : {})} />
    </>
  );
}
