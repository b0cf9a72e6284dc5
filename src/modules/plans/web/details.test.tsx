import type { ComponentChild } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import { langs } from '../../../kernel/lang.ts';
import { noProvenance, type Provenance, type StatementField } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import { planStates } from '../model/plan-state.ts';
import { actionStatuses } from '../model/progress.ts';
import { CostsDetail, FundingDetail, PlayersDetail, TimeframeDetail } from './action-details.tsx';
import { ActionPage } from './action-page.tsx';
import { freeAction, fullAction, fullActionPage, fullPlan, sampleProgress, thinAction, thinPlanPage } from './action-page.examples.tsx';
import { Indicators, Point, PolicyChangeList, Progress } from './action-progress.tsx';
import { fullPlanPage } from './plan-page.examples.tsx';
import { PlansPage } from './plans-page.tsx';
import { Versions } from './versions.tsx';

function html(child: ComponentChild, lang: (typeof langs)[number] = 'en'): string {
  return render(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

/** Only the words. */
function words(child: ComponentChild, lang: (typeof langs)[number] = 'en'): string {
  return html(child, lang).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();
}

const bare = { ...thinAction, provenance: noProvenance };
const silent = (field: StatementField): Provenance => ({ v: 1, statements: [{ field, confidence: 'not-recorded', note: written('en', 'The pages do not say.'), sources: [] }] });

describe('what an action needs', () => {
  test('PL-15 nothing on record is said once, with the note where there is one', () => {
    for (const Detail of [PlayersDetail, TimeframeDetail, CostsDetail, FundingDetail]) expect(words(<Detail action={bare} />)).toBe('Not recorded');
    expect(words(<CostsDetail action={{ ...bare, provenance: silent('costs') }} />)).toBe('not recorded : The pages do not say.');
    expect(words(<FundingDetail action={{ ...bare, provenance: silent('funding') }} />)).toBe('not recorded : The pages do not say.');
    expect(words(<PlayersDetail action={{ ...bare, provenance: silent('players') }} />)).toBe('not recorded : The pages do not say.');
    expect(words(<TimeframeDetail action={{ ...bare, provenance: silent('timeframe') }} />)).toBe('not recorded : The pages do not say.');
  });

  test('money is told with its price year, no money with the reason', () => {
    expect(words(<CostsDetail action={{ ...fullAction, provenance: noProvenance }} />)).toBe('£120,000, prices of 2021. Staff included.');
    expect(words(<CostsDetail action={{ ...freeAction, provenance: noProvenance }} />)).toBe('No money: It costs time only.');
  });

  test('a source of money says how sure it is, where that is on record', () => {
    const shown = words(<FundingDetail action={{ ...fullAction, provenance: noProvenance }} />);
    expect(shown).toBe('Innovation programme , £100,000 (secured) Own means');
  });

  test('a player is named with the role, where that is on record', () => {
    expect(words(<PlayersDetail action={fullAction} />)).toBe('City council ( sets the challenge ) Small firms');
  });

  test('PL-15 an inferred year is called inferred', () => {
    expect(words(<TimeframeDetail action={fullAction} />)).toContain('inferred : The year is inferred.');
    expect(words(<TimeframeDetail action={{ ...bare, timeframeNote: written('en', 'In spring.') }} />)).toBe('Not recorded . In spring.');
  });
});

describe('what became of an action', () => {
  test('the latest report stands first; one that says no says why', () => {
    const shown = words(<Progress progress={sampleProgress} />);
    expect(shown.indexOf('Carried out with changes')).toBeLessThan(shown.indexOf('Not carried out'));
    expect(shown).toContain('Why: The money came late.');
    expect(words(<Progress progress={undefined} />)).toContain('Nothing is recorded about how far it has come.');
  });

  test('a number carries its status, and what is missing around it is named', () => {
    const shown = words(<Indicators progress={sampleProgress} />);
    expect(shown).toContain('reported, not measured');
    expect(shown).toContain('Counted from the register.');
    expect(shown).toContain('How it was counted is not recorded.');
    expect(shown).toContain('No value is on record.');
    expect(shown).toContain('What is counted Not defined');
    expect(shown).toContain('Target 10%');
  });

  test('a starting point of zero is a number, none is not', () => {
    const at = { v: 1, kind: 'on', start: '2021' } as const;
    expect(words(<Point amount="0" when={at} unit="number" />)).toBe('0 (2021)');
    expect(words(<Point amount={undefined} when={undefined} unit="number" />)).toBe('Not recorded');
    expect(words(<Point amount="12.50" when={{ v: 1, kind: 'unknown' }} unit="percent" />, 'sv')).toBe('12,5 %'); // the space does not break
  });

  test('a policy change without evidence is called reported', () => {
    const shown = html(<PolicyChangeList changes={sampleProgress.policyChanges.map((change) => ({ ...change, slug: change.id }))} />);
    expect(shown).toContain('reported, without evidence');
    expect(shown).toContain('with evidence');
    expect(shown).toContain('type not recorded');
    expect(shown).toContain('id="change-g1"');
    expect(html(<PolicyChangeList changes={sampleProgress.policyChanges} />)).not.toContain('id="change');
  });

  test.each(langs)('every status of an action has its word in %s', (lang) => {
    const { say } = testReading(lang);
    const shown = actionStatuses.map((status) => words(<ActionPage data={{ ...fullActionPage, progress: { ...sampleProgress, status } }} />, lang));
    actionStatuses.forEach((status, at) => expect(shown[at]).toContain(say(`plans.status-${status}`)));
    expect(new Set(actionStatuses.map((status) => say(`plans.status-${status}`))).size).toBe(actionStatuses.length);
  });
});

describe('the version of a plan', () => {
  test.each(langs)('every state is said with its number in %s', (lang) => {
    for (const state of planStates) {
      const shown = words(<Versions data={{ ...fullPlanPage, plan: { ...fullPlan, state, version: 3 } }} />, lang);
      expect(shown).toContain(testReading(lang).say(`plans.state-${state}`, { version: 3 }));
    }
  });

  test('PL-05 an endorsement names who, as what, for whom, when, and the fingerprint', () => {
    const shown = words(<Versions data={fullPlanPage} />);
    for (const part of ['A. Person, Head of department', 'Combined authority', '1 July 2022', 'a'.repeat(64)]) expect(shown).toContain(part);
  });

  test('PL-15 without an endorsement the page says that none is recorded', () => {
    expect(words(<Versions data={thinPlanPage} />)).toContain('Who endorsed the plan, and when, is not recorded.');
  });

  test('PL-15 a list of plans tells once of how many the version is unknown', () => {
    const thin = { plan: thinPlanPage.plan, actions: [] };
    const shown = words(<PlansPage entries={[thin, { plan: { ...thin.plan, id: 'x' }, actions: [] }, { plan: fullPlan, actions: [] }]} />);
    expect(shown).toContain('is not recorded for 2 plans.');
    expect(shown).toContain('Amended, version 2');
  });
});
