import { FactList, RecordList, Route, Section, Text, useReading } from '../../../../ui/index.ts';
import type { UptakeStory } from '../../app/uptake-stories.ts';
import { ActionsOf, ResultsOf, StateOf, SurenessOf } from './story-parts.tsx';

interface ImportedByProps {
  readonly stories: readonly UptakeStory[];
  /** Page of the practice, below the project. */
  readonly place: string;
}

/** JR-01: who considered a practice, who declined it and why, who carried it out, with what result. Nothing where nobody did. */
export function ImportedBy({ stories, place }: ImportedByProps) {
  const { say, path } = useReading();
  if (stories.length === 0) return null;
  const compare = stories.length < 2 ? undefined : { label: say('journey.compare-link'), href: path(`${place}/compare`) };
  return (
    <Section title={say('journey.imported-by')} id="imported-by" {...(compare === undefined ? {} : { more: compare })}>
      <RecordList
        items={stories.map((story) => ({
          key: story.card.id,
          above: <Route givers={story.card.givers} taker={story.card.taker} />,
          title: <a href={path(story.card.path)}><Text value={story.card.title} /></a>,
          below: <Story story={story} />,
        }))}
      />
    </Section>
  );
}

function Story({ story }: { readonly story: UptakeStory }) {
  const { say } = useReading();
  return (
    <FactList
      facts={[
        { term: say('journey.imported-state'), detail: <StateOf story={story} /> },
        { term: say('journey.imported-action'), detail: <ActionsOf story={story} /> },
        { term: say('journey.imported-results'), detail: <ResultsOf story={story} /> },
        { term: say('journey.imported-sure'), detail: <SurenessOf story={story} /> },
      ]}
    />
  );
}
