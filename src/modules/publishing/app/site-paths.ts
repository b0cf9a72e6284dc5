import type { Reader } from '../../../platform/db/index.ts';
import { publicPaths } from '../../search/index.ts';

/** Pages that every project has. The search is none for search engines. */
const standing = ['/', '/chain', '/practices', '/cities', '/plans', '/events', '/results', '/news', '/open-data', '/accessibility', '/privacy'] as const;

/** PU-07, PU-14: the paths of all public pages of a project, each once: the lists, and every record that can be found. */
export async function sitemapPaths(reader: Reader, projectId: string): Promise<readonly string[]> {
  return [...new Set([...standing, ...(await publicPaths(reader, projectId))])];
}
