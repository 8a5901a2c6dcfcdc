import type { Text } from '@kindling/contracts';

const praise = { zh: /^(?:猜?对了?|没错|正确)\s*[。！，：；、]\s*/, en: /^(?:right|yes|correct|exactly)\s*[.!,:;]\s*/i } as const;

/** What the author says after "right": the page has said that word itself. Null when the author says nothing more. */
export function withoutPraise(feedback: Text): Text | null {
  const rest = { zh: feedback.zh.trim().replace(praise.zh, ''), en: feedback.en.trim().replace(praise.en, '') };
  const [zh, en] = [/^(?:猜?对了?|没错|正确)$/.test(rest.zh) ? '' : rest.zh, rest.en.charAt(0).toUpperCase() + rest.en.slice(1)];
  // An author who says more in one language only keeps both as they are.
  if (zh === '' && en === '') return null;
  return zh === '' || en === '' ? feedback : { zh, en };
}
