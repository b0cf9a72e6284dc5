import type { FormView, WorkAsk } from '../../../../platform/forms/index.ts';
import { Crumb, EmptyState, PageHead } from '../../../../ui/index.ts';
import type { Desk, Fields, Standing } from '../../../editing/index.ts';
import type { Problem } from '../form/problems.ts';
import { deskPath } from './place.ts';

/** A button was refused: why, and the way back to the record. */
export function refusedView(ask: WorkAsk, { desk, standing, problems }: { desk: Desk; standing: Standing<Fields>; problems: readonly Problem[] }): FormView {
  const { say, path } = ask.reading;
  const back = { label: say('work.back-to-record'), href: path(deskPath.record(desk, standing.id)) };
  const { fields } = desk.editable;
  const sentences = problems.map(({ field, text }) => {
    const label = field === undefined ? undefined : fields[field]?.label;
    return label === undefined ? text : `${say(label)}: ${text}`;
  });
  return {
    title: say('work.refused'),
    here: desk.path,
    main: (
      <>
        <PageHead title={standing.title} above={<Crumb trail={[{ label: say(desk.many), href: path(deskPath.list(desk)) }]} />} />
        <EmptyState title={say('work.refused')} action={back}>
          <ul>
            {sentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </EmptyState>
      </>
    ),
  };
}
