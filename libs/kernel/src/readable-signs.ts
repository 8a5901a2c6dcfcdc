/** Signs of codes that people read from paper and type: capitals and digits without I, O, 0 and 1, which are taken for one another. 32 of them, five bits each. */
export const readableSigns = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
