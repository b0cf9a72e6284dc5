import { newsDesk } from './app/desk/news-desk.ts';
import { publishNews } from './app/publish-news.ts';

export { type NewsItem } from './app/news.ts';
export { sitemapPaths } from './app/site-paths.ts';
export { picturePath } from './model/picture-path.ts';
export { siteMap } from './model/site-map.ts';
export { publishingFiles } from './web/files/index.ts';
export { type PictureFont } from './web/files/picture.ts';
export { publishingPages } from './web/pages.ts';
export { type Operator, unknownOperator } from './web/statements/operator.ts';
export { publishNews };

export { asFile } from './web/files/calendar.ts';

/** The places of this module's records in the workspace. */
export const desks = [newsDesk.desk] as const;

/** Every command of this module. */
export const commands = [publishNews, ...newsDesk.commands] as const;
