import { api, ErrorNote, useLanguage, usePaper } from '@kindling/platform-web';
import { Button } from '@kindling/ui';
import { useBadgeWords } from './words.ts';

/** One's own badge on paper. */
export function CertificateButton({ credentialId }: { credentialId: string }) {
  const t = useBadgeWords();
  const { language } = useLanguage();
  const { failure, print } = usePaper();
  const make = () => print(() => api('badges.my-certificate', { params: { credentialId }, body: { language, origin: window.location.origin } }));
  return <><Button variant="quiet" onClick={() => void make()} data-testid="my-certificate">{t('certificate')}</Button>{failure && <ErrorNote failure={failure} onRetry={() => void make()} />}</>;
}
