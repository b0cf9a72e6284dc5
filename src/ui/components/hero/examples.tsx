import type { Example } from '../../example.ts';
import { mapOfSamples } from '../../charts/map-picture/examples.tsx';
import { LinkButton } from '../button/view.tsx';
import { Hero } from './view.tsx';

export const examples: readonly Example[] = [
  {
    name: 'home page',
    show: () => (
      <Hero
        title="Five cities learn from each other, and show what came of it."
        lead="Follow every practice from the city that proved it, through the visit where it was seen, to the action it became and the effect it had."
        actions={<><LinkButton href="#chain">Follow the chain</LinkButton><a href="#plans">Read the five action plans</a></>}
        facts={[
          { term: 'Phase 1 · learning', detail: 'Aug 2019 – Jul 2022' },
          { term: 'Phase 2 · putting into practice', detail: 'Aug 2022 – Jul 2023' },
          { term: 'Funding', detail: '€1.09 m ERDF' },
        ]}
        picture={mapOfSamples()}
      />
    ),
  },
  { name: 'words only', show: () => <Hero title="Megszentségteleníthetetlenségeskedéseitekért" lead="A project without a picture." /> },
];
