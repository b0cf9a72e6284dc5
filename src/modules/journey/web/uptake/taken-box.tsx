import type { ComponentChild } from 'preact';
import type { WorkAsk } from '../../../../platform/forms/index.ts';
import { AsideBox, Text, useReading } from '../../../../ui/index.ts';
import type { Desk, Fields, Standing } from '../../../editing/index.ts';
import { type Member, membersById } from '../../../partnership/index.ts';
import { type TakenOver, transfersFrom } from '../../../transfers/index.ts';

/** JR-03: beside a practice in the workspace: who took it over or considers it, drafts too. */
export async function takenBeside(ask: WorkAsk, { desk, standing }: { readonly desk: Desk; readonly standing: Standing<Fields> }): Promise<ComponentChild> {
  if (desk.editable.kind !== 'practice') return undefined;
  const taken = await transfersFrom(ask.reader, ask.project.id, standing.id);
  return <TakenBox taken={taken} members={await membersById(ask.reader, ask.project.id)} />;
}

interface TakenProps {
  readonly taken: readonly TakenOver[];
  readonly members: ReadonlyMap<string, Member>;
}

export function TakenBox({ taken, members }: TakenProps) {
  const { say, path, plain } = useReading();
  return (
    <AsideBox title={say('journey.imported-by')}>
      {taken.length === 0 ? <p>{say('journey.imported-none')}</p> : (
        <ul>
          {taken.map(({ id, title, importerId, state, visibility }) => {
            const city = members.get(importerId);
            const notes = [say(`transfers.state-${state}`), ...(visibility === 'public' ? [] : [say('journey.imported-inside')])];
            return (
              <li key={id}>
                {city === undefined ? '' : `${plain(city.name)}: `}<a href={path(`/work/transfers/${id}`)}><Text value={title} /></a> ({notes.join(', ')})
              </li>
            );
          })}
        </ul>
      )}
    </AsideBox>
  );
}
