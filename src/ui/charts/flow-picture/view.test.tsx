import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { testReading } from '../../../../test/reading.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { ReadingProvider } from '../../context.tsx';
import { written } from '../../../kernel/text.ts';
import { birmingham, gavle, tartu } from '../../samples.ts';
import { placeFlows } from './layout.ts';
import { FlowPicture } from './view.tsx';

function draw(child: ComponentChild, lang: Lang = 'en'): string {
  return renderToString(<ReadingProvider reading={testReading(lang)}>{child}</ReadingProvider>);
}

describe('FlowPicture', () => {
  const flows = [
    { from: gavle, to: birmingham, weight: 1, label: 'Gävle to Birmingham: 1' },
    { from: birmingham, to: tartu, weight: 3, label: 'Birmingham to Tartu: 3' },
    { from: undefined, to: tartu, weight: 1, label: 'Not recorded to Tartu: 1' },
  ];

  it('is an image with a name and a title for each flow', () => {
    const html = draw(<FlowPicture title="Who gave to whom" flows={flows} />);
    expect(html).toContain('role="img" aria-label="Who gave to whom"');
    expect(html).toContain('<title>Birmingham to Tartu: 3</title>');
  });

  it('colours a flow by its giver, and leaves the unknown without colour', () => {
    const html = draw(<FlowPicture title="Flows" flows={flows} />);
    expect(html).toContain('class="flow-link city-2"');
    expect(html).toContain('class="flow-link is-unknown"');
    expect(html).toContain('>Not recorded</text>');
  });

  it('puts a city that gives and takes on both sides', () => {
    const { nodes } = placeFlows(flows, 100);
    expect(nodes.filter((node) => node.city?.id === birmingham.id).map((node) => node.side).toSorted()).toEqual(['from', 'to']);
    expect(nodes).toHaveLength(5);
  });

  it('draws three as three times as wide as one', () => {
    const { links } = placeFlows(flows, 100);
    const widthOf = (from: string) => links.find((link) => link.flow.from?.slug === from)?.width ?? 0;
    expect(widthOf('birmingham') / widthOf('gavle')).toBeCloseTo(3, 1);
  });

  it('grows with its rows and not with its numbers', () => {
    const small = placeFlows(flows, 100).height;
    const large = placeFlows(flows.map((flow) => ({ ...flow, weight: flow.weight * 1000 })), 100).height;
    expect(large).toBeLessThan(small + 400);
  });

  it('keeps room for the longest name', () => {
    const flowsTo = (name: string) => [{ from: gavle, to: { ...tartu, name: written('en', name) }, weight: 1, label: name }];
    const widthOf = (name: string) => Number(/viewBox="0 0 (\d+)/.exec(draw(<FlowPicture title="Flows" flows={flowsTo(name)} />))?.[1]);
    expect(widthOf('A town with a very long name')).toBeGreaterThan(widthOf('Tartu') + 300);
  });

  it('has a caption only where one is given', () => {
    expect(draw(<FlowPicture title="Flows" flows={flows} caption={<a href="#t">Table</a>} />)).toContain('<figcaption><a href="#t">Table</a></figcaption>');
    expect(draw(<FlowPicture title="Flows" flows={flows} />)).not.toContain('figcaption');
  });

  it('is nothing where nothing moved', () => {
    expect(draw(<FlowPicture title="Flows" flows={[]} />)).toBe('');
    expect(draw(<FlowPicture title="Flows" flows={[{ from: gavle, to: tartu, weight: 0, label: '' }]} />)).toBe('');
  });
});
