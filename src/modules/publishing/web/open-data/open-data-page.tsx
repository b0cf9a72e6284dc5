import type { OpenTable } from '../../app/open-data/table.ts';
import { PageHead, Section, Table, useReading } from '../../../../ui/index.ts';
import { licence } from './documents.ts';

/** What can be downloaded, under which licence, and what every column means. */
export function OpenDataPage({ tables }: { readonly tables: readonly OpenTable[] }) {
  const { say, path } = useReading();
  return (
    <>
      <PageHead title={say('opendata.title')} lead={say('opendata.lead')} />
      <Section title={say('opendata.tables')} id="tables">
        <Table
          caption={say('opendata.tables-caption')}
          captionHidden
          rowHead
          head={[say('opendata.table'), say('opendata.table-about'), say('opendata.download'), say('opendata.dictionary')]}
          rows={tables.map((table) => [
            <code>{table.name}</code>,
            say(`opendata.about-${table.name}`),
            <Downloads name={table.name} />,
            <a href={`#${table.name}`}>{say('opendata.columns-of', { table: table.name })}</a>,
          ])}
        />
        <p>{say('opendata.dictionary-all')} <a href={path('/open-data/columns.csv')}>columns.csv</a>, <a href={path('/open-data/columns.json')}>columns.json</a></p>
      </Section>
      <Licence />
      <Reading />
      {tables.map((table) => <Dictionary key={table.name} table={table} />)}
    </>
  );
}

function Downloads({ name }: { readonly name: OpenTable['name'] }) {
  const { path } = useReading();
  return <><a href={path(`/open-data/${name}.csv`)}>{name}.csv</a>, <a href={path(`/open-data/${name}.json`)}>{name}.json</a></>;
}

function Licence() {
  const { say } = useReading();
  return (
    <Section title={say('opendata.licence')} id="licence">
      <p>{say('opendata.licence-text')} <a href={licence} rel="license">CC BY 4.0</a></p>
      <p>{say('opendata.licence-facts')}</p>
    </Section>
  );
}

function Reading() {
  const { say } = useReading();
  return (
    <Section title={say('opendata.rules')} id="rules">
      <ul>
        <li>{say('opendata.rule-empty')}</li>
        <li>{say('opendata.rule-languages')}</li>
        <li>{say('opendata.rule-dates')}</li>
        <li>{say('opendata.rule-lists')}</li>
        <li>{say('opendata.rule-formulas')}</li>
        <li>{say('opendata.rule-sources')}</li>
      </ul>
    </Section>
  );
}

function Dictionary({ table }: { readonly table: OpenTable }) {
  const { say, langName } = useReading();
  const rows = table.columns.map((column) => {
    const meaning = say(`opendata.column-${column.word}`);
    return [<code>{column.name}</code>, say(`opendata.type-${column.type}`), column.lang === undefined ? meaning : `${meaning} (${langName(column.lang)})`];
  });
  const title = say('opendata.columns-of', { table: table.name });
  return (
    <Section title={title} id={table.name}>
      <Table caption={title} captionHidden rowHead head={[say('opendata.column'), say('opendata.type'), say('opendata.meaning')]} rows={rows} />
    </Section>
  );
}
