/** Kinds of pages with a preview picture of their own: the first part of their path. */
export const pictureKinds = ['transfers', 'practices', 'plans', 'events', 'cities', 'news'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/**
 * PU-15: path of the preview picture of a page below the project: `/transfers/x` → `/picture/transfers/x`.
 * An action shows its plan's picture; all other pages the project's.
 */
export function picturePath(pagePath: string): string {
  const [, kind, slug] = /^\/([a-z-]+)\/([a-z0-9-]+)/.exec(pagePath) ?? [];
  return slug !== undefined && pictureKinds.some((each) => each === kind) ? `/picture/${kind}/${slug}` : '/picture.png';
}
