import { oversees, policy, type Place } from '@kindling/platform-api';

export const mayLeadReview = policy<Place>('Organisers of the branch and admins lead its review and publish it.', oversees);
