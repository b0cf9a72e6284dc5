import type { ComponentChild } from 'preact';
import type { WorkAsk } from '../../../platform/forms/index.ts';
import { AsideBox, useReading } from '../../../ui/index.ts';
import type { Desk, Fields, Standing } from '../../editing/index.ts';
import { type DoubtfulLink, doubtfulLinksOf } from '../app/queries.ts';
import { LinkFacts } from './link-facts.tsx';

/** LK-10: beside a record, its links that somebody should look at; nothing where there are none. */
export async function linksBeside({ reader, project }: WorkAsk, { desk, standing }: { readonly desk: Desk; readonly standing: Standing<Fields> }): Promise<ComponentChild> {
  const links = await doubtfulLinksOf(reader, project.id, { kind: desk.editable.kind, id: standing.id });
  return links.length === 0 ? null : <LinksBox links={links} />;
}

export function LinksBox({ links }: { readonly links: readonly DoubtfulLink[] }) {
  const { say, path } = useReading();
  return (
    <AsideBox title={say('links.box')}>
      <ul>{links.map((link) => <li key={link.url}><LinkFacts link={link} /></li>)}</ul>
      <p><a href={path('/work/links')}>{say('links.all')}</a></p>
    </AsideBox>
  );
}
