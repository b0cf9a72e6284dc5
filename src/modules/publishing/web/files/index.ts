import type { PublicFile } from '../../../../platform/http/index.ts';
import { openDataFile } from '../open-data/files.ts';
import { calendarFile } from './calendar.ts';
import { feedFile } from './feed.ts';
import type { PictureFont } from './picture.ts';
import { pictureFiles } from './picture-files.ts';

/** The public files: feed, calendar, open data, preview pictures. The fonts of the pictures are read when first needed. */
export function publishingFiles({ fonts }: { readonly fonts: () => readonly PictureFont[] }): readonly PublicFile[] {
  return [feedFile, calendarFile, openDataFile, ...pictureFiles(fonts)];
}
