export { deskPages } from './web/desk/pages.ts';
export { overviewPages } from './web/overview/pages.ts';
export { workNav } from './web/frame/nav.ts';
export { SendAgain } from './web/frame/send-again.tsx';
export type { MachineTranslation, TypingPlace, WorkPorts } from './web/ports.ts';
