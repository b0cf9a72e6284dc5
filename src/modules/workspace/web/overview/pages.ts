import type { WorkPage } from '../../../../platform/forms/index.ts';
import { cityPage } from './city-page.tsx';
import { myWorkPage } from './my-work-page.tsx';
import type { OverviewPorts } from './ports.ts';
import { projectPage } from './project-page.tsx';

/** The pages that gather what lies on the desks: my work, my city, the whole project. */
export function overviewPages(ports: OverviewPorts): readonly WorkPage[] {
  return [myWorkPage(ports), cityPage(ports), projectPage(ports)];
}
