import { z } from 'zod';
import { roles } from './roles-light.ts';
export { roles, staffRoles, type Role } from './roles-light.ts';
export const role = z.enum(roles);
