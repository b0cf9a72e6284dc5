import { Rail, RecordList, Route, Text, useReading } from '../../../ui/index.ts';
import type { ChainCard } from '../app/shapes.ts';
import type { CardNote } from '../model/card-note.ts';

/** Transfers as lines: the route, the title, what it is about, the rail, and the most telling thing on record. */
export function TransferList({ cards, columns = 2 }: { readonly cards: readonly ChainCard[]; readonly columns?: 1 | 2 }) {
  const { path } = useReading();
  const items = cards.map((card) => ({
    key: card.id,
    above: <Route givers={card.givers} taker={card.taker} />,
    title: <a href={path(card.path)}><Text value={card.title} /></a>,
    text: <Text value={card.summary} as="p" />,
    below: <><Rail stops={card.rail} />{card.note === undefined ? null : <p class="note"><NoteLine note={card.note} /></p>}</>,
  }));
  return <RecordList items={items} columns={columns} />;
}

/** The line under the rail. A reported number is called reported. */
export function NoteLine({ note }: { readonly note: CardNote }) {
  const { say, number, when } = useReading();
  switch (note.kind) {
    case 'value':
      return (
        <>
          <Text value={note.label} />: {note.quantity.amount === null ? null : `${number(note.quantity.amount)}, `}
          {say(`ui.value-${note.quantity.status}`)}
        </>
      );
    case 'policy-change':
      return <><Text value={note.title} />, {when(note.when)}</>;
    case 'reason':
      return <>{say('journey.reason')} <Text value={note.reason} /></>;
    default:
      return <>{say(`journey.note-${note.kind}`)}</>;
  }
}
