import type { Work } from '@kindling/contracts';
import { newId, saveDraft, useMe, useNavigate, useOutbox } from '@kindling/platform-web';
import { useCallback } from 'react';
import { draftKey } from '../workbench/use-saving.ts';

const diagram: Work['diagram'] = { version: 1, parts: [{ id: 'uno', type: 'wokwi-arduino-uno', left: 20, top: 150 }], connections: [] };
const emptySketch = 'void setup() {\n}\n\nvoid loop() {\n}\n';
/** A board, two hats or two functions, and nothing else. */
export const freshWork = (mode: 'blocks' | 'text'): Work => ({
  diagram,
  source: mode === 'text' ? { mode, code: emptySketch }
    : { mode, blocks: { blocks: { languageVersion: 0, blocks: [{ type: 'arduino_setup', id: 'setup', x: 24, y: 24 }, { type: 'arduino_loop', id: 'loop', x: 24, y: 150 }] } } },
});

/** Makes a project on this computer and goes to it; the outbox brings it to the server, now or when the network is back. */
export function useStartProject(classId: string | null) {
  const personId = useMe().data?.id ?? null;
  const { enqueue } = useOutbox();
  const navigate = useNavigate();
  return useCallback(async (title: string, work: Work): Promise<void> => {
    if (!personId || !classId) return;
    const [projectId, revisionId] = [newId(), newId()];
    await saveDraft({ personId, exerciseId: draftKey({ projectId }), title, projectId, work, parentId: revisionId });
    await enqueue('workshop.save-revision', { projectId, classId, exerciseId: null, title, revisionId, parentId: null, work });
    navigate(`/projects/${projectId}`);
  }, [personId, classId, enqueue, navigate]);
}
