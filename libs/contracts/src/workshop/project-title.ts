import { z } from 'zod';

export const projectTitle = z.string().trim().min(1).max(60);
