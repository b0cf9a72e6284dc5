import {
  AsideBox, CityMark, Crumb, FactList, NotRecorded, OutsideLink, PageHead, Section, Sources, StatementNote, Text, TranslationNote, TwoColumns, useReading,
} from '../../../../ui/index.ts';
import type { NewsDetails } from '../../app/news.ts';

/** One item: our summary, the way to the original page, what it is about, and where it comes from. */
export function NewsItemPage({ item }: { readonly item: NewsDetails }) {
  const { say, path } = useReading();
  const texts = item.summary === undefined ? [item.title] : [item.title, item.summary];
  return (
    <TwoColumns
      main={(
        <>
          <Crumb trail={[{ label: say('publishing.news-title'), href: path('/news') }]} />
          <PageHead title={item.title} lead={item.summary} below={<TranslationNote values={texts} />} />
          <Body item={item} />
        </>
      )}
      aside={<Facts item={item} />}
    />
  );
}

function Body({ item }: { readonly item: NewsDetails }) {
  const { say, path } = useReading();
  return (
    <>
      {item.found ? null : <p><NotRecorded>{say('publishing.not-found')}</NotRecorded> {say('publishing.not-found-text')}</p>}
      <OriginalPage item={item} />
      {item.about.length === 0 ? null : (
        <Section title={say('publishing.about')} id="about">
          <ul>
            {item.about.map((record) => (
              <li key={record.id}><a href={path(record.path)}><Text value={record.title} /></a></li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function OriginalPage({ item: { original } }: { readonly item: NewsDetails }) {
  const { say, langName, lang } = useReading();
  if (original === undefined) return null;
  return (
    <Section title={say('publishing.original')} id="original">
      <p>{say('publishing.original-text')}</p>
      <p>
        <OutsideLink href={original.url} hreflang={original.lang}><span lang={original.lang === lang ? undefined : original.lang}>{original.title}</span></OutsideLink>{' '}
        ({original.lang === undefined ? original.publisher : say('publishing.publisher-in', { publisher: original.publisher, language: langName(original.lang) })})
      </p>
    </Section>
  );
}

function Facts({ item }: { readonly item: NewsDetails }) {
  const { say, when, number } = useReading();
  const date = <>{when(item.when)} <StatementNote provenance={item.provenance} field="date" /></>;
  const facts = [
    { term: say('publishing.fact-kind'), detail: say(`publishing.one-${item.kind}`) },
    ...(item.number === undefined ? [] : [{ term: say('publishing.fact-issue'), detail: number(item.number) }]),
    { term: say('publishing.fact-date'), detail: date },
    ...(item.city === undefined ? [] : [{ term: say('publishing.fact-city'), detail: <CityMark city={item.city} link /> }]),
  ];
  return (
    <>
      <AsideBox title={say('publishing.facts')}><FactList facts={facts} /></AsideBox>
      <AsideBox title={say('ui.sources')}><Sources provenance={item.provenance} /></AsideBox>
    </>
  );
}
