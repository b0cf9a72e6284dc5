import type { Ask, Page, PageView } from '../../../platform/http/index.ts';
import { type ActionPageData, actionPageData, planPageData, plansPageData } from '../app/page-data.ts';
import type { PlanPorts } from '../app/ports.ts';
import { ActionPage } from './action-page.tsx';
import { PlanPage } from './plan-page.tsx';
import { PlansPage } from './plans-page.tsx';

/** The public pages of the plans. */
export function planPages(ports: PlanPorts): readonly Page[] {
  return [
    { name: 'plans.list', path: '/plans', show: (ask) => showPlans(ask, ports) },
    { name: 'plans.show', path: '/plans/:slug', show: (ask) => showPlan(ask, ports) },
    { name: 'plans.action', path: '/plans/:slug/actions/:number', show: (ask) => showAction(ask, ports) },
  ];
}

async function showPlans({ reader, project, reading }: Ask, ports: PlanPorts): Promise<PageView> {
  return {
    title: reading.say('plans.title'),
    description: reading.say('plans.description'),
    section: 'plans',
    main: <PlansPage entries={await plansPageData(reader, project.id, ports)} />,
  };
}

async function showPlan({ reader, project, reading, params, origin }: Ask, ports: PlanPorts): Promise<PageView | undefined> {
  const data = await planPageData(reader, { projectId: project.id, slug: params['slug'] ?? '' }, ports);
  if (data === undefined) return undefined;
  const title = reading.plain(data.plan.title);
  const city = reading.plain(data.plan.city.name);
  return {
    title,
    description: reading.say('plans.plan-description', { title, city }),
    section: 'plans',
    main: <PlanPage data={data} />,
    jsonLd: [{
      '@context': 'https://schema.org', '@type': 'CreativeWork', name: title, url: origin + reading.path(data.plan.path), inLanguage: reading.lang,
      spatialCoverage: { '@type': 'City', name: city, url: origin + reading.path(`/cities/${data.plan.city.slug}`) },
    }],
  };
}

async function showAction({ reader, project, reading, params }: Ask, ports: PlanPorts): Promise<PageView | undefined> {
  const number = numberOf(params['number']);
  const data = number === undefined ? undefined : await actionPageData(reader, { projectId: project.id, slug: params['slug'] ?? '', number }, ports);
  if (data === undefined) return undefined;
  return {
    title: titleOf(data, reading),
    description: reading.say('plans.action-description', { title: reading.plain(data.action.title), city: reading.plain(data.plan.city.name) }),
    section: 'plans',
    main: <ActionPage data={data} />,
  };
}

/** Two cities may give their actions one title; the city makes it unique. */
function titleOf({ action, plan }: ActionPageData, { plain, say }: Ask['reading']): string {
  return `${plain(action.title)} (${plain(plan.city.name)}, ${say('plans.action-number', { number: action.number })})`;
}

/** An address has one spelling: `1`, not `01`. */
function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}
