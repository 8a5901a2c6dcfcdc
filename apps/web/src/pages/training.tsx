import { CertificateButton } from '@kindling/badges/web';
import { TrainingPage } from '@kindling/volunteers/web';

/** The course for staff, with its certificate on paper. */
export default function Training() { return <TrainingPage Certificate={CertificateButton} />; }
