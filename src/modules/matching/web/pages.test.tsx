import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { testReading } from '../../../../test/reading.ts';
import { mainOf, post, workAsk } from '../../../../test/work-ask.tsx';
import { workingPerson } from '../../../../test/working-people.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { needs, desks as needDesks } from '../../needs/index.ts';
import { citiesById } from '../../partnership/index.ts';
import { practices, practiceWork } from '../../practices/index.ts';
import { ReadingProvider } from '../../../ui/index.ts';
import { written } from '../../../kernel/text.ts';
import type { Match } from '../app/match.ts';
import type { Circumstance } from '../model/combine.ts';
import type { Offer } from './offer.ts';
import { Offers } from './offers-page.tsx';
import { matchesBeside, matchPage } from './pages.tsx';
import { Reasons } from './reasons.tsx';
import { readWeighing, waysOf } from './ways.ts';

const on = await demoDatabase();
const { database, projectId } = on;
const [needDesk] = needDesks;
const [practiceDesk] = practiceWork({ needs: () => Promise.resolve([]) }).desks;
const need = (await needs(database, projectId)).find(({ slug }) => slug !== '');
if (need === undefined || practiceDesk === undefined) throw new Error('The demo has no need.');
const params = { id: need.id };
const cities = await citiesById(database, projectId);
const own = await workingPerson(on, { name: 'Own', role: 'partner-officer', city: cities.get(need.partnerId)?.slug ?? '', lang: 'en' });
const other = [...cities.values()].find(({ id }) => id !== need.partnerId);
const stranger = await workingPerson(on, { name: 'Stranger', role: 'partner-officer', city: other?.slug ?? '', lang: 'en' });
const page = matchPage(needDesk);

/** The ids of practices that the page offers, in their order. */
const offered = (html: string) => [...html.matchAll(/work\/practices\/([0-9a-f-]{36})\/step\/mark-interest/g)].map((found) => found[1] ?? '');

describe('the opinion of a model', () => {
  const match: Match = { id: 'p', score: 1, concepts: [], words: ['bus'], circumstance: { sameTheme: undefined, sizes: undefined }, model: 'Tiny <b>' };
  const shown = (lang: Lang, given: Match) => renderToString(<ReadingProvider reading={testReading(lang)}><Reasons match={given} kind="need" /></ReadingProvider>);

  it.each(['en', 'hu', 'it', 'sv', 'et'] as const)('MA-13 is marked as such in %s, with its name, and is not there without one', (lang) => {
    expect(shown(lang, match)).toContain('Tiny &lt;b>');
    expect(shown(lang, { ...match, model: undefined })).not.toContain('Tiny');
  });
});

describe('what could answer a need', () => {
  it('MA-04 is shown with its reasons, and with the way to say that it is wanted', async () => {
    const html = mainOf(await page.show(workAsk(on, { by: own, params })));
    expect(html).toContain('Practices that could answer this');
    expect(offered(html).length).toBeGreaterThan(0);
    expect(html).toContain('About the same:');
    expect(html).toContain('Preconditions not recorded');
  });

  it.each(['hu', 'it', 'sv', 'et'] as const)('MA-04 is said in %s', async (lang) => {
    const html = mainOf(await page.show(workAsk(on, { by: own, params, lang })), lang);
    expect(html).toContain(testReading(lang).say('matching.title-need'));
  });

  it('MA-05 is nothing where there is no such need', async () => {
    for (const id of [on.newId(), 'no-id', '']) {
      expect(await page.show(workAsk(on, { by: own, params: { id } }))).toBeUndefined();
      expect(await post(page, workAsk(on, { by: own, params: { id } }), [['refuse', on.newId()]])).toEqual({ kind: 'absent' });
    }
  });

  it('MA-06 is refused with a reason, shown as refused, and offered again', async () => {
    const ask = workAsk(on, { by: own, params });
    const [practiceId = ''] = offered(mainOf(await page.show(ask)));
    const unsaid = await post(page, ask, [['refuse', practiceId], ['reason', '  ']]);
    expect(unsaid).toMatchObject({ kind: 'again', status: 422 });
    expect(unsaid.kind === 'again' && mainOf(unsaid.view)).toContain('Please say why it does not fit.');
    expect(await post(page, ask, [['refuse', practiceId], ['reason', 'The law here does not allow it.']])).toMatchObject({ kind: 'done' });
    const html = mainOf(await page.show(ask));
    expect(offered(html)).not.toContain(practiceId);
    expect(html).toContain('The law here does not allow it.');
    expect(await post(page, ask, [['offer-again', practiceId]])).toMatchObject({ kind: 'done' });
    expect(offered(mainOf(await page.show(ask)))).toContain(practiceId);
  });

  it('MA-06 only the city itself says so, and only of a practice that is there', async () => {
    const practice = (await practices(database, projectId))[0]?.id ?? '';
    expect(await post(page, workAsk(on, { by: stranger, params }), [['refuse', practice], ['reason', 'No.']])).toEqual({ kind: 'absent' });
    expect(mainOf(await page.show(workAsk(on, { by: stranger, params })))).not.toContain('name="refuse"');
    const gone = await post(page, workAsk(on, { by: own, params }), [['refuse', on.newId()], ['reason', 'Typed with care.']]);
    expect(gone).toMatchObject({ kind: 'again' });
  });

  it('MA-10 is found another way where the address says so', async () => {
    const html = mainOf(await page.show(workAsk(on, { by: own, params, query: { by: 'words', count: 'none' } })));
    expect(html).not.toContain('About the same:');
    expect(html).toMatch(/aria-current="true"[^>]*>Same words only/);
  });
});

describe('what a practice could answer', () => {
  it('MA-04 is shown, and is not refused there', async () => {
    const practice = (await practices(database, projectId))[0];
    const from = matchPage(practiceDesk);
    const html = mainOf(await from.show(workAsk(on, { by: own, params: { id: practice?.id ?? '' } })));
    expect(html).toContain('Needs this could answer');
    expect(html).not.toContain('name="refuse"');
    expect(html).not.toContain('Preconditions');
    expect(from.submit).toBeUndefined();
  });
});

describe('beside a record', () => {
  it('MA-04 stand the best three and the way to the rest', async () => {
    const standing = await needDesk.editable.find(database, projectId, need.id);
    if (standing === undefined) throw new Error('there is no need');
    const beside = await matchesBeside(workAsk(on, { by: own, params }), { desk: needDesk, standing });
    const html = renderToString(<ReadingProvider reading={testReading('en')}>{beside}</ReadingProvider>);
    expect(html.match(/<li>/g)?.length).toBeLessThanOrEqual(3);
    expect(html).toContain(`/work/needs/${need.id}/matches`);
  });
});

describe('reasons', () => {
  const match = (circumstance: Circumstance, more: Partial<Match> = {}): Match => ({ id: 'm', score: 1, concepts: [], words: [], circumstance, ...more });
  const draw = (of: Match, lang: Lang = 'en') => (
    renderToString(<ReadingProvider reading={testReading(lang)}><Reasons match={of} kind="practice" /></ReadingProvider>)
  );

  it('MA-04 name the concept in the language of the reader, else in one it has, with the words that led to it', () => {
    const ref = { scheme: 'better', code: 'one-stop-shop', name: { en: 'one-stop shop', hu: 'egyablakos ügyintézés' } };
    const concepts = [{ id: 1, ...ref, said: ['ügyfélszolgálat', 'One-stop shop'], sure: true }];
    expect(draw(match({ sameTheme: undefined, sizes: undefined }, { concepts }))).toContain('said here as ügyfélszolgálat');
    expect(draw(match({ sameTheme: undefined, sizes: undefined }, { concepts }), 'sv'))
      .toContain('<strong><a href="/concepts/better/one-stop-shop?lang=sv" lang="en">one-stop shop</a></strong>');
  });

  it('MA-03 MA-04 name area and size where they are known and say something, and what has to be checked', () => {
    const all = draw(match({ sameTheme: true, sizes: 1.2, preconditions: ['legal', 'skills'] }));
    expect(all).toMatch(/Same thematic area.*City of similar size.*Preconditions to check: Law and Skills/s);
    expect(draw(match({ sameTheme: false, sizes: 3 }))).toContain('One city is 3 times as large as the other');
    expect(draw(match({ sameTheme: undefined, sizes: 12 }))).not.toMatch(/City|area/);
  });
});

describe('ways to compare', () => {
  it('MA-10 are read from the address, and nothing unknown is taken', () => {
    expect(readWeighing({})).toEqual({ by: 'both', counted: 'all' });
    expect(readWeighing({ by: 'concepts', count: 'size' })).toEqual({ by: 'concepts', counted: 'size' });
    expect(readWeighing({ by: '\'; drop', count: '__proto__' })).toEqual({ by: 'both', counted: 'all' });
  });

  it('MA-10 keep the rest as it is, and one of each group is the present one', () => {
    const groups = waysOf(testReading('en').say, { by: 'words', counted: 'theme' });
    expect(groups.map(({ options }) => options.filter(({ current }) => current).length)).toEqual([1, 1]);
    expect(groups[0]?.options.map(({ href }) => href)).toEqual(['?by=both&count=theme', '?by=concepts&count=theme', '?by=words&count=theme']);
  });
});

describe('the page', () => {
  const match = { score: 1, concepts: [], words: [], circumstance: { sameTheme: undefined, sizes: undefined } };
  const offer = (id: string): Offer => ({ match: { id, ...match }, title: written('hu', `Gyakorlat ${id}`), path: `/practices/${id}`, cities: [] });
  const draw = (props: Partial<Parameters<typeof Offers>[0]>) => (
    renderToString(
      <ReadingProvider reading={testReading('en')}>
        <Offers kind="need" trail={[]} offers={[]} refused={[]} ways={[]} mayRefuse takesInterest {...props} />
      </ReadingProvider>,
    )
  );

  it('PR-37 leads to marking interest only while the register takes it', () => {
    const links = (takesInterest: boolean) => draw({ offers: [offer('1')], takesInterest }).includes('/step/mark-interest');
    expect([links(true), links(false)]).toEqual([true, false]);
  });

  it('MA-04 says what to do where nothing fits', () => {
    expect(draw({})).toContain('Say more in the description');
  });

  it('MA-06 keeps what was typed beside its own practice, and points to it', () => {
    const html = draw({ offers: [offer('a'), offer('b')], again: { id: 'b', reason: 'Half a sentence', problem: 'Please say why.' } });
    expect(html.match(/Half a sentence/g)).toHaveLength(1);
    expect(html).toContain('href="#reason-b"');
    expect(html.match(/<details[^>]* open/g)).toHaveLength(1);
  });

  it('MA-06 offers a refused one again only to who may', () => {
    const refused = [{ id: 'c', title: written('en', 'Parking fines by app'), reason: written('hu', 'Nem lehet.') }];
    expect(draw({ refused })).toContain('name="offer-again"');
    expect(draw({ refused, mayRefuse: false })).not.toContain('name="offer-again"');
    expect(draw({ refused, mayRefuse: false })).toContain('lang="hu"');
  });

  it('MA-04 marks a title that is not in the reader’s language', () => {
    expect(draw({ offers: [offer('a')] })).toContain('lang="hu"');
  });
});
