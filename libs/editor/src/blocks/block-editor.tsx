import * as Blockly from 'blockly/core';
import { toolboxFor, type Language } from '@kindling/blocks';
import type { BlockWorkspace } from '@kindling/contracts';
import { use, useEffect, useRef } from 'react';
import { benchTheme } from './block-theme.ts';
import { pointAtBlock } from './point-at-block.ts';
import { blocklyWords, setUpBlockly } from './set-up-blockly.ts';
import './block-editor.css';

export interface BlockEditorProps {
  /** Read when the editor opens, and again with another `loadKey`: what is typed goes out, and does not come back in. An editor that is read only follows it. */
  value: BlockWorkspace;
  loadKey?: string;
  onChange: (value: BlockWorkspace) => void;
  toolboxTypes: readonly string[];
  language: Language;
  readOnly?: boolean;
  highlightBlockId?: string;
  /** Where somebody else points. */
  pointed?: { readonly blockId: string; readonly name: string } | null;
  onSelectBlock?: (blockId: string | null) => void;
  pinnedComments?: readonly { readonly blockId: string; readonly label: string }[];
}

const isDark = (): boolean => document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark';
const wide = (): boolean => window.innerWidth > 720;

function open(host: HTMLElement, { language, readOnly = false, toolboxTypes }: BlockEditorProps, words: Record<string, string>): Blockly.WorkspaceSvg {
  setUpBlockly(language, words);
  return Blockly.inject(host, {
    renderer: 'zelos', theme: benchTheme(isDark()), readOnly, sounds: false, media: '/blockly-media/', trashcan: !readOnly && wide(),
    ...(readOnly ? {} : { toolbox: toolboxFor(toolboxTypes, language) as unknown as Blockly.utils.toolbox.ToolboxDefinition }),
    grid: { spacing: 24, length: 2, colour: '#C9CEC9', snap: false }, move: { scrollbars: true, drag: true, wheel: true },
    zoom: { controls: wide(), wheel: false, pinch: true, startScale: wide() ? 0.72 : 0.62, minScale: 0.4, maxScale: 1.5 },
  });
}

const gap = 24;

/** Stacks written by hand do not know how tall they are drawn: what lies under another moves below it. */
function spreadOut(workspace: Blockly.WorkspaceSvg): void {
  let above: Blockly.utils.Rect[] = [];
  for (const stack of workspace.getTopBlocks(true)) {
    const box = stack.getBoundingRectangle();
    const covered = above.filter((each) => each.intersects(box)).map((each) => each.bottom);
    if (covered.length > 0) stack.moveBy(0, Math.max(...covered) + gap - box.top);
    above = [...above, stack.getBoundingRectangle()];
  }
}

/** Gives the text of what is there now. The view stays where it was. */
function load(value: BlockWorkspace, workspace: Blockly.WorkspaceSvg): string {
  Blockly.hideChaff();
  Blockly.serialization.workspaces.load(value, workspace);
  spreadOut(workspace);
  // Undoing is the bench's: it knows the wires and the text as well, and survives a reload.
  workspace.clearUndo();
  return JSON.stringify(Blockly.serialization.workspaces.save(workspace));
}

/** What is drawn stays when the new blocks cannot be opened; the next change brings better ones. */
function follow(workspace: Blockly.WorkspaceSvg, value: BlockWorkspace): void {
  const before = Blockly.serialization.workspaces.save(workspace);
  const { scrollX, scrollY } = workspace;
  for (const blocks of [value, before]) {
    try {
      Blockly.serialization.workspaces.load(blocks, workspace);
      workspace.scroll(scrollX, scrollY);
      return;
    } catch {
      workspace.clear();
    }
  }
}

/** Blockly on a React page: the blocks come in once, changes go out; nothing is fetched from anywhere. */
export default function BlockEditor(props: BlockEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const workspace = useRef<Blockly.WorkspaceSvg | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const known = useRef('');
  const loadedKey = useRef(props.loadKey);
  const words = use(blocklyWords(props.language));
  const toolboxKey = props.toolboxTypes.join();

  useEffect(() => {
    if (!host.current) return;
    const opened = open(host.current, latest.current, words);
    workspace.current = opened;
    known.current = load(latest.current.value, opened);
    if (latest.current.readOnly) opened.scrollCenter(); else opened.scroll(24, 24);
    const listener = (event: Blockly.Events.Abstract) => {
      if (event.type === Blockly.Events.SELECTED && !latest.current.readOnly) latest.current.onSelectBlock?.((event as Blockly.Events.Selected).newElementId ?? null);
      if (!event.isUiEvent && event.type !== Blockly.Events.FINISHED_LOADING && !latest.current.readOnly && !opened.isDragging()) {
        const saved = Blockly.serialization.workspaces.save(opened) as BlockWorkspace;
        const text = JSON.stringify(saved);
        // Loading tells of itself, too; that is no change of the pupil's.
        if (text !== known.current) { known.current = text; latest.current.onChange(saved); }
      }
    };
    opened.addChangeListener(listener);
    const resized = new ResizeObserver(() => { Blockly.svgResize(opened); if (latest.current.readOnly) opened.scrollCenter(); });
    resized.observe(host.current);
    return () => { resized.disconnect(); opened.dispose(); workspace.current = null; };
  }, [props.language, props.readOnly, toolboxKey, words]);

  useEffect(() => {
    if (!workspace.current || loadedKey.current === props.loadKey) return;
    loadedKey.current = props.loadKey;
    known.current = load(latest.current.value, workspace.current);
  }, [props.loadKey]);
  const { value, readOnly = false } = props;
  const shown = useRef(value);
  useEffect(() => {
    if (!readOnly || !workspace.current || shown.current === value) return;
    shown.current = value;
    follow(workspace.current, value);
  }, [value, readOnly]);
  useEffect(() => { workspace.current?.highlightBlock(props.highlightBlockId ?? null); }, [props.highlightBlockId]);
  const { pointed = null } = props;
  useEffect(() => (workspace.current && pointed ? pointAtBlock(workspace.current, pointed) : undefined), [pointed, value]);
  const pins = (props.pinnedComments ?? []).map((pin) => `${pin.blockId} ${pin.label}`).join('|');
  useEffect(() => {
    for (const { blockId, label } of latest.current.pinnedComments ?? []) workspace.current?.getBlockById(blockId)?.setWarningText(label);
  }, [pins]);
  // Blocks that cannot be changed are not selected by Blockly, but can be pointed at.
  const choose = (event: React.MouseEvent): void => {
    const blockId = readOnly && event.target instanceof Element ? event.target.closest('.blocklyBlockCanvas [data-id]')?.getAttribute('data-id') : null;
    if (blockId) props.onSelectBlock?.(blockId);
  };
  return <div ref={host} className="block-editor" onClick={choose} />;
}
