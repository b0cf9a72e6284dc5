export { type ClientFiles, readClientFiles } from './assets.ts';
export { keepAnswers } from './kept.ts';
export { type Build, readBuild } from './build.ts';
export { createLimits, reader } from './limits.ts';
export { sendKept } from './listener.ts';
export { type Ask, type FileAnswer, type Page, type PageView, type ProjectAddress, type PublicFile, type Section, sections } from './page.ts';
export { followRevisions, type Revisions } from './revisions.ts';
export { readingOf, type Route } from './serve.ts';
export { createSiteApp, type Mounting, type PlainRoute, type SiteApp } from './site.ts';
