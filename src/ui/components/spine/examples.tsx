import type { Example } from '../../example.ts';
import { birmingham, gavle, mixedProvenance, plainProvenance, tartu } from '../../samples.ts';
import { BigNumber, BigNumbers } from '../big-number/view.tsx';
import { CityMark } from '../city-mark/view.tsx';
import { MovedParts } from '../moved-parts/view.tsx';
import { NotRecorded } from '../not-recorded/view.tsx';
import { Route } from '../route/view.tsx';
import { Sources } from '../sources/view.tsx';
import { Spine, SpineItem } from './view.tsx';

function whole() {
  return (
    <Spine>
      <SpineItem state="done" title="Need">
        <p><a href="#need">Small digital firms rarely win public contracts</a></p>
        <p>Conditions favour larger, established bidders; open challenges set by council teams had not been tried.</p>
        <Sources provenance={plainProvenance} />
      </SpineItem>
      <SpineItem state="done" title="Practice" small="two cities">
        <p><CityMark city={gavle} /> <a href="#p1">E-service development and implementation</a></p>
        <p><CityMark city={tartu} /> <a href="#p2">Design methods in public service development</a></p>
        <Sources provenance={mixedProvenance} fields={['practice']} />
      </SpineItem>
      <SpineItem state="unknown" title="Visits and workshops">
        <p>Study visit and import workshop: <NotRecorded /></p>
      </SpineItem>
      <SpineItem state="done" title="What moved">
        <MovedParts
          parts={[
            { kind: 'taken', title: 'Taken over', children: 'Service teams describe the problem themselves.' },
            { kind: 'changed', title: 'Changed', children: 'The result is a brief for local firms.' },
            { kind: 'left', title: 'Left out', children: <p><NotRecorded /></p> },
          ]}
        />
      </SpineItem>
      <SpineItem state="now" title="Action"><p>From late 2021.</p></SpineItem>
      <SpineItem state="claimed" title="Effect">
        <BigNumbers>
          <BigNumber quantity={{ amount: '5', status: 'reported' }} label="challenge briefs" />
          <BigNumber quantity={{ amount: null, status: 'not-collected' }} label="hours saved" />
        </BigNumbers>
      </SpineItem>
      <SpineItem state="not-yet" title="And round again"><Route givers={[]} taker={birmingham} /></SpineItem>
    </Spine>
  );
}

export const examples: readonly Example[] = [
  { name: 'a whole transfer', show: whole },
  {
    name: 'one stage, long words',
    show: () => (
      <Spine>
        <SpineItem state="unknown" title="Megszentségteleníthetetlenségeskedéseitekért" small={<a href="#plan">Közigazgatásiszolgáltatásfejlesztés</a>} />
      </Spine>
    ),
  },
];
