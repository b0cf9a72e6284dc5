import type { Example } from '../../example.ts';
import { mixedProvenance } from '../../samples.ts';
import { LinkButton } from '../button/view.tsx';
import { Section } from '../section/view.tsx';
import { Sureness } from '../sureness/view.tsx';
import { AsideBox, Columns, TwoColumns } from './view.tsx';

export const examples: readonly Example[] = [
  {
    name: 'main and aside',
    show: () => (
      <TwoColumns
        main={<Section title="The practice"><p>Service teams describe the problem themselves, with design methods; the result is a brief for local firms.</p></Section>}
        aside={
          <>
            <AsideBox title="How sure are we?"><Sureness provenances={[mixedProvenance]} /></AsideBox>
            <AsideBox title="Do you want this too?"><p><LinkButton href="#import">We want to import this</LinkButton></p></AsideBox>
            <AsideBox title="Take it with you"><ul><li><a href="#csv">Data (CSV)</a></li><li><a href="#json">Data (JSON)</a></li></ul></AsideBox>
          </>
        }
      />
    ),
  },
  { name: 'equal columns', show: () => <Columns><Section title="Action plans"><p>Five plans.</p></Section><Section title="News"><p>Three items.</p></Section></Columns> },
];
