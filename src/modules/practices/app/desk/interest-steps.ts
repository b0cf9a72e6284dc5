import type { Actor } from '../../../../kernel/actor.ts';
import { langs } from '../../../../kernel/lang.ts';
import { type LocalizedText, shownText } from '../../../../kernel/text.ts';
import type { Reader } from '../../../../platform/db/index.ts';
import { deskCommand, type Option, type Owned, type PlainKey, type Standing, type Step } from '../../../editing/index.ts';
import { membersById } from '../../../partnership/index.ts';
import { isOpenToInterest, ownGroups, ownPartners } from '../../model/interest.ts';
import { checkOpen } from '../../model/register.ts';
import type { PracticeState } from '../../model/workflow.ts';
import { interestsOf } from '../interests.ts';
import { markInterestWith } from '../mark-interest.ts';
import { mayMarkInterest, maySuggestInterest } from '../policy.ts';
import type { InterestPorts } from '../ports.ts';
import { suggestInterest } from '../register/suggest-interest.ts';
import { withdrawInterest } from '../withdraw-interest.ts';
import type { EditedPractice } from './practice-editable.ts';
import type { PracticeFields } from './practice-fields.ts';

/** PR-16, PR-34: marking and withdrawing an interest; offered to people of other partners than the owner. */
export function interestSteps(ports: InterestPorts) {
  const [mark, suggest, withdraw] = [deskCommand(markInterestWith(ports)), deskCommand(suggestInterest), deskCommand(withdrawInterest)];
  const steps: readonly Step<PracticeFields>[] = [
    {
      name: 'mark-interest', label: 'practices.step-mark-interest', hint: 'practices.step-hint-mark-interest',
      fields: {
        needId: { kind: 'record', of: 'needs', label: 'practices.field-need', hint: 'practices.hint-need' },
        note: { kind: 'text', label: 'practices.field-note', hint: 'practices.hint-note', max: 1000, rows: 3 },
      },
      options: { needs: (reader, projectId) => needOptions(ports, reader, projectId) },
      offered: mayBeInterested,
      rests: whileShut,
      command: mark,
      input: ({ id }, said) => ({ practiceId: id, needId: said['needId'] ?? null, note: said['note'] ?? null }),
    },
    {
      name: 'suggest-interest', label: 'register.step-suggest', hint: 'register.step-hint-suggest',
      fields: { why: { kind: 'text', label: 'register.field-why', hint: 'register.hint-why', max: 1000, rows: 4, required: true } },
      offered: maySpeakUp,
      rests: whileShut,
      command: suggest,
      input: ({ id }, said) => ({ practiceId: id, why: said['why'] }),
    },
    {
      name: 'withdraw-interest', label: 'practices.step-withdraw-interest', fields: {},
      offered: (standing, actor, { projectId }) => hasSpoken(standing, actor) || ownPartners(actor, projectId).some((own) => interestedIn(standing).includes(own)),
      command: withdraw,
      input: ({ id }) => ({ practiceId: id }),
    },
  ];
  return { steps, commands: [mark, suggest, withdraw] };
}

/** The partners that said they are interested in a practice, as links: to the need where one is named, else to the city. */
export async function interestLinks(ports: InterestPorts, reader: Reader, at: { readonly projectId: string; readonly practiceId: string }) {
  const all = await interestsOf(reader, at.projectId, at.practiceId);
  const found = all.filter(({ voice }) => voice === 'partner');
  const needs = new Map(found.length === 0 ? [] : (await ports.needs(reader, at.projectId)).map((need) => [need.value, need.label]));
  return found.map(({ partner, needId }) => {
    const need = needId === undefined ? undefined : needs.get(needId);
    return need === undefined ? { label: partner.name, path: `/partners/${partner.id}` } : { label: joined(partner.name, need), path: `/needs/${needId}` };
  });
}

function mayBeInterested(standing: Standing<PracticeFields>, actor: Actor, { projectId }: Owned): boolean {
  const own = ownPartners(actor, projectId);
  // a desk's functions are only given what its own `find` returned
  if (!isOpenToInterest((standing.state as PracticeState | undefined) ?? null)) return false;
  if (own.length === 0) return mayMarkInterest(actor, { projectId, partnerId: undefined });
  return own.some((each) => !standing.partnerIds.includes(each) && !interestedIn(standing).includes(each));
}

/** PR-34: a stakeholder of another city than the owner's, once. */
function maySpeakUp(standing: Standing<PracticeFields>, actor: Actor, { projectId }: Owned): boolean {
  // a desk's functions are only given what its own `find` returned
  if (!isOpenToInterest((standing.state as PracticeState | undefined) ?? null) || hasSpoken(standing, actor)) return false;
  return ownGroups(actor, projectId).some((partnerId) => !standing.partnerIds.includes(partnerId) && maySuggestInterest(actor, { projectId, partnerId }));
}

function hasSpoken(standing: Standing<PracticeFields>, actor: Actor): boolean {
  // a desk's functions are only given what its own `find` returned
  return actor.kind === 'person' && (standing as EditedPractice).said.includes(actor.id);
}

/** PR-37: while the register is not open no interest is asked for. */
function whileShut(standing: Standing<PracticeFields>, now: string): PlainKey | undefined {
  // a desk's functions are only given what its own `find` returned
  return checkOpen((standing as EditedPractice).register, now.slice(0, 10)) === undefined ? undefined : 'register.rests';
}

function interestedIn(standing: Standing<PracticeFields>): readonly string[] {
  // a desk's functions are only given what its own `find` returned
  return (standing as EditedPractice).interested;
}

/** The needs with their city, since a list of all cities' needs is offered. */
async function needOptions(ports: InterestPorts, reader: Reader, projectId: string): Promise<readonly Option[]> {
  const members = await membersById(reader, projectId);
  return (await ports.needs(reader, projectId)).flatMap(({ value, label, partnerId }) => {
    const city = members.get(partnerId);
    return city === undefined ? [] : [{ value, label: joined(city.name, label) }];
  });
}

/** `Gävle: Understand innovation`, in every language one of the two has. */
function joined(city: LocalizedText, need: LocalizedText): LocalizedText {
  const words = (lang: LocalizedText['source']) => `${shownText(city, lang).text}: ${shownText(need, lang).text}`;
  const given = langs.filter((lang) => need.texts[lang] !== undefined);
  const texts = Object.fromEntries(given.map((lang) => [lang, { text: words(lang), origin: need.texts[lang]?.origin ?? 'written' }]));
  return { v: 1, source: need.source, revision: need.revision, texts };
}
