import { asLines, evidenceAfter, evidenceLines, listAfter } from '../../../editing/index.ts';
import { type Dimension, dimensions, type PracticeForm, type PracticeLink, type Precondition, scopes } from '../../model/form.ts';
import type { PracticeContent } from './practice-fields.ts';
import { resourceFields, resourcesAfter } from './resources.ts';

type FormContent = Omit<PracticeContent, 'title' | 'summary' | 'thematicAreaId' | 'period'>;

/** The stored form as the fields of the workspace. */
export function fieldsOfForm(form: PracticeForm): FormContent {
  const { scope, institution, description, transferPotential, ownerConsent = false } = form;
  return {
    scope, institution, description, transferPotential, ownerConsent,
    ...resourceFields(form),
    ...preconditionFields(form.preconditions),
    evidence: evidenceLines(form.evidence),
    difficulties: asLines(form.difficulties),
    coreElements: asLines(form.coreElements ?? []),
    adaptableElements: asLines(form.adaptableElements ?? []),
    ...linkFields(form.links),
  };
}

type LinkContent = Pick<PracticeContent, 'link1' | 'linkName1' | 'link2' | 'linkName2' | 'link3' | 'linkName3'>;

/** The first three links; the others stay as they are. */
function linkFields(links: readonly PracticeLink[]): LinkContent {
  const none = { url: null, title: null };
  const [a = none, b = none, c = none] = links;
  return { link1: a.url, linkName1: a.title, link2: b.url, linkName2: b.title, link3: c.url, linkName3: c.title };
}

/** PR-15: the form after its fields were changed. What the fields do not show, and lists nobody touched, stay as they were. */
export function formAfter(before: PracticeForm, content: FormContent): PracticeForm {
  const { scope, institution, description, transferPotential } = content;
  const list = (name: 'coreElements' | 'adaptableElements') => mutable(listAfter(before[name], content[name]));
  return {
    v: 1, institution, description, transferPotential,
    scope: scopes.find((each) => each === scope) ?? null,
    evidence: evidenceAfter(before.evidence, content.evidence),
    resources: resourcesAfter(before, content),
    difficulties: mutable(listAfter(before.difficulties, content.difficulties)) ?? [],
    coreElements: list('coreElements'),
    adaptableElements: list('adaptableElements'),
    preconditions: preconditionsAfter(before.preconditions, content),
    links: linksAfter(before.links, content),
    ...(content.ownerConsent && { ownerConsent: true as const }),
  };
}

function mutable<T>(list: readonly T[] | null): T[] | null {
  return list === null ? null : [...list];
}

function preconditionFields(preconditions: readonly Precondition[] | null): Pick<PracticeContent, Dimension> {
  const lines = (dimension: Dimension) => asLines(ofDimension(preconditions, dimension));
  return {
    legal: lines('legal'), organisational: lines('organisational'), technical: lines('technical'), data: lines('data'),
    financial: lines('financial'), skills: lines('skills'), political: lines('political'), cultural: lines('cultural'),
  };
}

function ofDimension(preconditions: readonly Precondition[] | null, dimension: Dimension) {
  return (preconditions ?? []).filter((each) => each.dimension === dimension).map(({ text }) => text);
}

/** None said: still not recorded, unless it had been said before that there are none. */
function preconditionsAfter(before: Precondition[] | null, content: Pick<PracticeContent, Dimension>): Precondition[] | null {
  const after = dimensions.flatMap((dimension) => (listAfter(ofDimension(before, dimension), content[dimension]) ?? []).map((text) => ({ dimension, text })));
  return after.length === 0 && (before === null || before.length > 0) ? null : after;
}

function linksAfter(before: readonly PracticeLink[], content: FormContent): PracticeLink[] {
  const given = [
    { url: content.link1, title: content.linkName1 }, { url: content.link2, title: content.linkName2 }, { url: content.link3, title: content.linkName3 },
  ];
  const named = given.flatMap(({ url, title }) => (url === null ? [] : [{ url, title: title ?? new URL(url).hostname }]));
  return [...named, ...before.slice(given.length)];
}
