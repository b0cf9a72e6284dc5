import { turnLink } from './app/note-answer.ts';

export { gatherLinks, placesOf, type RecordTable, takeDueLinks } from './app/gather.ts';
export { noteAnswer } from './app/note-answer.ts';
export { silentLinks } from './app/queries.ts';
export { linksBeside } from './web/beside.tsx';
export { type LinkPorts, linksPage } from './web/pages.tsx';

/** Every command of this module. */
export const commands = [turnLink] as const;
