export { askLink, type LinkBounds } from './ask.ts';
