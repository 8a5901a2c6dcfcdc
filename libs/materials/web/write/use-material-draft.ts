import type { Material, RequestOf } from '@kindling/contracts';
import { libraryLimits, type MaterialKind, type MaterialLicence } from '@kindling/contracts/light';
import { api, ApiFailure, newId, patiently, sendUp } from '@kindling/platform-web';
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
const isAddress = (text: string): boolean => /^https?:\/\/[^\s/]+/.test(text.trim());

/** What is being written about a material, and sending it: the file first, in parts. */
export function useMaterialDraft(classId: string, known: Material | null, onSaved: (title: string) => void) {
  const [draft, setDraft] = useState(() => begun(known));
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  // The id stays the same when the button is pressed again after a lost answer.
  const [materialId] = useState(() => known?.id ?? newId());
  const params = { classId, materialId };
  const tooLarge = file !== null && file.size > libraryLimits.fileBytes;
  const whole = draft.title.zh.trim() !== '' && (draft.what === 'same' || (draft.what === 'link' ? isAddress(draft.address) : file !== null && !tooLarge));
  const save = async () => {
    setFailure(null);
    const { kind, licence, title, text, source, lessonId, shared, what, address } = draft;
    const body = { kind, licence, title, text, source, lessonId, shared: shared && licence !== 'school-only' };
    const put = (content: RequestOf<'materials.put'>['body']['content']) => api('materials.put', { params, body: { ...body, content } });
    try {
      if (what === 'file' && file) await sendUp(file, { purpose: 'material', placeId: classId, onShare: setShare, finish: (uploadId) => put({ is: 'file', uploadId }) });
      else await patiently(() => put(what === 'same' ? { is: 'same' } : { is: 'link', address: address.trim() }));
      onSaved(title.zh);
    } catch (thrown) { if (thrown instanceof ApiFailure) setFailure(thrown); }
    setShare(null);
  };
  return { draft, change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })), setFile, tooLarge, whole, share, failure, save };
}
