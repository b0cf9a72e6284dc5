import type { LocalizedText } from '../../../kernel/text.ts';
import { EmptyState, Notice, PageHead, type Row, RowList, Section, Text, useReading } from '../../../ui/index.ts';
import type { DoubtfulLink, LinkStanding } from '../app/queries.ts';
import { groupOf, linkGroups } from '../model/groups.ts';
import { LinkFacts } from './link-facts.tsx';

/** A record that names a link, as the list leads to it. */
export interface NamedPlace {
  readonly title: LocalizedText;
  /** Below the project: `/work/practices/…`. */
  readonly path: string;
}

export interface LinksViewProps {
  readonly standing: LinkStanding;
  /** By kind and id, with a space between; a place that is missing has no page of its own. */
  readonly places: ReadonlyMap<string, NamedPlace>;
  /** False where the operator does not have links asked. */
  readonly isOn: boolean;
}

/** Which links of the project somebody should look at, the silent ones first. */
export function LinksView({ standing: { all, unasked, lastAsked, doubtful }, places, isOn }: LinksViewProps) {
  const { say, date } = useReading();
  const shown = linkGroups.map((group) => ({ group, links: doubtful.filter((link) => groupOf(link) === group) })).filter(({ links }) => links.length > 0);
  return (
    <>
      <PageHead title={say('links.title')} lead={say('links.lead')} />
      {isOn ? null : <Notice kind="info">{say('links.off')}</Notice>}
      {all === 0 && !isOn ? null : (
        <p>
          {say('links.count', { count: all })}{unasked === 0 || !isOn ? '' : ` ${say('links.unasked', { count: unasked })}`}
          {lastAsked === undefined ? '' : ` ${say('links.last', { day: date(lastAsked.slice(0, 10)) })}`}
        </p>
      )}
      {lastAsked !== undefined && shown.length === 0 ? <EmptyState title={say('links.none')}>{say('links.none-text')}</EmptyState> : null}
      {shown.map(({ group, links }) => (
        <Section key={group} id={group} title={say(`links.group-${group}`, { count: links.length })}>
          <p>{say(`links.about-${group}`)}</p>
          <RowList rows={links.map((link) => rowOf(link, places))} />
        </Section>
      ))}
    </>
  );
}

function rowOf(link: DoubtfulLink, places: LinksViewProps['places']): Row {
  return { key: link.url, main: <LinkFacts link={link} />, end: <Places found={link.places.map(({ kind, id }) => places.get(`${kind} ${id}`))} /> };
}

function Places({ found }: { readonly found: readonly (NamedPlace | undefined)[] }) {
  const { say, path } = useReading();
  const known = found.flatMap((place) => place ?? []);
  const others = found.length - known.length;
  return (
    <ul>
      {known.map(({ title, path: below }) => <li key={below}><a href={path(below)}><Text value={title} /></a></li>)}
      {others === 0 ? null : <li>{say('links.elsewhere', { count: others })}</li>}
    </ul>
  );
}
