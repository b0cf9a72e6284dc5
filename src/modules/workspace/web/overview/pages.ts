import type { WorkPage } from '../../../../platform/forms/index.ts';
import { languagesPage } from '../texts/languages.tsx';
import { calendarPage } from './project/calendar.tsx';
import { cityPage } from './my-city.tsx';
import { myWorkPage } from './my-work.tsx';
import type { OverviewPorts } from './ports.ts';
import { remindPage } from './remind.tsx';
import { projectPage } from './project/whole-project.tsx';

/** The pages that gather what lies on the desks: my work, my city, the whole project, its languages, the calendar. */
export function overviewPages(ports: OverviewPorts): readonly WorkPage[] {
  return [myWorkPage(ports), cityPage(ports), projectPage(ports), remindPage(), languagesPage(ports), calendarPage(ports)];
}
