/** Two pictures of twenty parts a second, and as many answers. */
export const pictureAllowance = { framesPerS: 50, framesAtOnce: 100, bytesPerS: 45_000, bytesAtOnce: 80_000 } as const;
