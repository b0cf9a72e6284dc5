import { z } from 'zod';

/** The readable part of an address: lower-case letters, digits and hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(80);
export const id = z.uuid();
