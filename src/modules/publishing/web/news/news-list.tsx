import type { Lang } from '../../../../kernel/lang.ts';
import { CityMark, NotRecorded, RecordList, Text, useReading } from '../../../../ui/index.ts';
import type { NewsItem } from '../../app/news.ts';

/** News one under the other, with kind, date and city. */
export function NewsList({ items }: { readonly items: readonly NewsItem[] }) {
  const { path } = useReading();
  const shown = items.map((item) => ({
    key: item.id,
    above: <NewsLine item={item} />,
    title: <a href={path(item.path)}><Text value={item.title} /></a>,
    text: item.summary === undefined ? undefined : <Text as="p" value={item.summary} />,
    below: <OriginalLanguage lang={item.original?.lang} />,
  }));
  return <RecordList items={shown} />;
}

/** "Newsletter 5 · 4 February 2022 · ● Birmingham". */
export function NewsLine({ item }: { readonly item: NewsItem }) {
  const { say, when } = useReading();
  return (
    <p class="note">
      {say(`publishing.one-${item.kind}`)}{'\u00a0· '}{item.when.kind === 'unknown' ? <NotRecorded>{when(item.when)}</NotRecorded> : when(item.when)}
      {item.city === undefined ? null : <>{'\u00a0· '}<CityMark city={item.city} /></>}
    </p>
  );
}

/** Says that the original page is in another language than the reader's. */
export function OriginalLanguage({ lang }: { readonly lang: Lang | undefined }) {
  const { say, langName, lang: own } = useReading();
  if (lang === undefined || lang === own) return null;
  return <p class="note">{say('publishing.page-in', { language: langName(lang) })}</p>;
}

/** An issue that was written, and is not in the public record. */
export function MissingIssue({ item }: { readonly item: NewsItem }) {
  const { say, path } = useReading();
  return (
    <>
      <a href={path(item.path)}><Text value={item.title} /></a>: <NotRecorded>{say('publishing.not-found')}</NotRecorded>
    </>
  );
}
