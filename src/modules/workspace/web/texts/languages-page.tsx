import { type Lang, langs } from '../../../../kernel/lang.ts';
import type { Reading } from '../../../../kernel/locale.ts';
import { EmptyState, PageHead, Section, StatusWord, Table, useReading } from '../../../../ui/index.ts';
import { countTexts, textStates, toDo } from './completeness.ts';
import { deskPath } from '../desk/place.ts';
import { countWords } from './words.ts';
import type { KindTexts } from './on-desks.ts';

/** Languages × kinds of records: how many texts are what, and the way to those that are left to do. */
export function Languages({ kinds }: { readonly kinds: readonly KindTexts[] }) {
  const { say, path, list } = useReading();
  const [some, none] = [kinds.filter(({ texts }) => texts.length > 0), kinds.filter(({ texts }) => texts.length === 0)];
  return (
    <>
      <PageHead title={say('overview.languages')} lead={say('overview.languages-lead')} />
      {some.length === 0 ? <EmptyState title={say('overview.no-texts')} action={{ label: say('work.overview'), href: path('/work/overview') }} /> : (
        <>
          <Section title={say('overview.by-language')}><ByLanguage kinds={some} /></Section>
          <Section title={say('overview.by-kind')}><ByKind kinds={some} /></Section>
          {none.length === 0 ? null : <p>{say('overview.no-texts-of', { kinds: list(none.map(({ desk }) => say(desk.many))) })}</p>}
        </>
      )}
    </>
  );
}

function ByLanguage({ kinds }: { readonly kinds: readonly KindTexts[] }) {
  const { say, langName, number } = useReading();
  const all = kinds.flatMap(({ texts }) => texts);
  const rows = langs.map((lang) => {
    const counts = countTexts(all, lang);
    return [langName(lang), ...textStates.map((state) => number(counts[state]))];
  });
  return (
    <Table
      caption={say('overview.by-language')} captionHidden rowHead stacked numeric={[1, 2, 3, 4, 5]} rows={rows}
      head={[say('overview.language'), ...textStates.map((state) => say(`overview.texts-${state}`))]}
    />
  );
}

function ByKind({ kinds }: { readonly kinds: readonly KindTexts[] }) {
  const reading = useReading();
  const { say, path, langName } = reading;
  const rows = kinds.map((kind) => [
    <a href={`${path(deskPath.list(kind.desk))}?whose=all`}>{say(kind.desk.many)}</a>,
    ...langs.map((lang) => <KindCell kind={kind} lang={lang} reading={reading} />),
  ]);
  return <Table caption={say('overview.by-kind')} captionHidden rowHead stacked head={[say('overview.kind'), ...langs.map(langName)]} rows={rows} />;
}

interface KindCellProps {
  readonly kind: KindTexts;
  readonly lang: Lang;
  readonly reading: Reading;
}

/** What is left to do, as a link to those records, and the counts behind it. */
function KindCell({ kind: { desk, texts }, lang, reading }: KindCellProps) {
  const { say, path, langName } = reading;
  const counts = countTexts(texts, lang);
  const left = toDo(counts);
  return (
    <>
      {left === 0 ? <StatusWord state="done">{say('overview.texts-complete')}</StatusWord> : (
        <a href={`${path(deskPath.list(desk))}?whose=all&lacks=${lang}`}>
          {say('overview.texts-left', { count: left })}
          <span class="visually-hidden">: {say(desk.many)}, {langName(lang)}</span>
        </a>
      )}
      <small>{countWords(counts, reading)}</small>
    </>
  );
}
