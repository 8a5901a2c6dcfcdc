import { api, ApiFailure, bytesOf, ErrorNote, pdfType, saveFile, useLanguage } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useState } from 'react';
import { useBadgeWords } from './words.ts';

/** One's own badge on paper. */
export function CertificateButton({ credentialId }: { credentialId: string }) {
  const t = useBadgeWords();
  const { language } = useLanguage();
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const print = () => api('badges.my-certificate', { params: { credentialId }, body: { language, origin: window.location.origin } })
    .then(({ name, pdf }) => { setFailure(null); saveFile(name, bytesOf(pdf), pdfType); }, (thrown: unknown) => { if (!(thrown instanceof ApiFailure)) throw thrown; setFailure(thrown); });
  return <><Button variant="quiet" onClick={() => void print()} data-testid="my-certificate">{t('certificate')}</Button>{failure && <ErrorNote failure={failure} onRetry={() => void print()} />}</>;
}
