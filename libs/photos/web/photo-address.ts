import { routeTable } from '@kindling/contracts/light';

export const photoAddress = (photoId: string, size: 'small' | 'large'): string => routeTable['photos.picture'][1].replace(':photoId', photoId).replace(':size', size);
