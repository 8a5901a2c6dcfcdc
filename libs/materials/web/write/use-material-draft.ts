import type { Material } from '@kindling/contracts';
import { libraryLimits, type MaterialKind, type MaterialLicence } from '@kindling/contracts/light';
import { api, ApiFailure, newId, patiently, sendParts } from '@kindling/platform-web';
import { useState } from 'react';

export interface Draft {
  readonly kind: MaterialKind; readonly licence: MaterialLicence; readonly title: { readonly zh: string; readonly en: string }; readonly text: { readonly zh: string; readonly en: string }; readonly source: string;
  readonly lessonId: string | null; readonly shared: boolean; readonly what: 'same' | 'file' | 'link'; readonly address: string;
}
const none = { zh: '', en: '' };
const begun = (known: Material | null): Draft => ({
  kind: known?.kind ?? 'work-sheet', licence: known?.licence ?? 'own-work', title: known?.title ?? none, text: known?.text ?? none, source: known?.source ?? '', lessonId: known?.lesson?.id ?? null, shared: known?.shared ?? false,
  what: known ? 'same' : 'file', address: known?.content.is === 'link' ? known.content.address : '',
});
/** Signs that no computer takes in a file's name; the server refuses them. */
const named = (file: File): string => file.name.replace(/[\\/:*?"<>|]/g, '_').slice(-100);
const isAddress = (text: string): boolean => /^https?:\/\/[^\s/]+/.test(text.trim());

/** What is being written about a material, and sending it: the file in parts first, so that a broken line costs one part. */
export function useMaterialDraft(classId: string, known: Material | null, onSaved: (title: string) => void) {
  const [draft, setDraft] = useState(() => begun(known));
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  // The id stays the same when the button is pressed again after a lost answer.
  const [materialId] = useState(() => known?.id ?? newId());
  const params = { classId, materialId };
  const tooLarge = file !== null && file.size > libraryLimits.parts * libraryLimits.partBytes;
  const whole = draft.title.zh.trim() !== '' && (draft.what === 'same' || (draft.what === 'link' ? isAddress(draft.address) : file !== null && !tooLarge));
  const content = async () => {
    if (draft.what === 'same') return { is: 'same' } as const;
    if (draft.what === 'link' || !file) return { is: 'link', address: draft.address.trim() } as const;
    const parts = await sendParts(file, { partBytes: libraryLimits.partBytes, send: (at, base64) => api('materials.part', { params: { ...params, at }, body: { base64 } }), onShare: setShare });
    return { is: 'file', name: named(file), parts } as const;
  };
  const save = async () => {
    setFailure(null);
    try {
      const { kind, licence, title, text, source, lessonId, shared } = draft;
      const body = { kind, licence, title, text, source, lessonId, shared: shared && licence !== 'school-only', content: await content() };
      await patiently(() => api('materials.put', { params, body }));
      onSaved(title.zh);
    } catch (thrown) { if (thrown instanceof ApiFailure) setFailure(thrown); }
    setShare(null);
  };
  return { draft, change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })), setFile, tooLarge, whole, share, failure, save };
}
