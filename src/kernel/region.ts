import { z } from 'zod';

/** A place with its region codes; NUTS codes change, so the version is stored with them. */
export const place = z.strictObject({
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  country: z.string().regex(/^[A-Z]{2}$/),
  nuts2: z.string().regex(/^[A-Z]{2}[A-Z0-9]{2}$/),
  nuts3: z.string().regex(/^[A-Z]{2}[A-Z0-9]{3}$/),
  nutsVersion: z.string().regex(/^\d{4}$/),
});
export type Place = z.infer<typeof place>;
