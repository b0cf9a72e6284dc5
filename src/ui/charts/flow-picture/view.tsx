import type { ComponentChild } from 'preact';
import type { City } from '../../../kernel/city.ts';
import { useReading } from '../../context.tsx';
import { type Flow, nodeWidth, type PlacedNode, placeFlows } from './layout.ts';

interface FlowPictureProps {
  readonly title: string;
  readonly flows: readonly Flow[];
  /** Says how to read it, and links to the table. */
  readonly caption?: ComponentChild;
}

/** Width of a letter at the size that narrow screens get. */
const letter = 15;

/** Who gave to whom: givers left, takers right, as wide as what moved. Unknown givers are dashed; nothing is drawn where nothing moved. */
export function FlowPicture({ title, flows, caption }: FlowPictureProps) {
  const nameOf = useNames();
  const moved = flows.filter((flow) => flow.weight > 0);
  if (moved.length === 0) return null;
  const longest = Math.max(...moved.flatMap(({ from, to }) => [nameOf(from).length, nameOf(to).length]));
  const { nodes, links, width, height } = placeFlows(moved, Math.round(longest * letter + 20));
  return (
    <figure class="picture flow-picture">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
        {links.map(({ flow, d, width: thick }) => (
          <path class={flow.from === undefined ? 'flow-link is-unknown' : `flow-link city-${flow.from.colour}`} d={d} stroke-width={thick}>
            <title>{flow.label}</title>
          </path>
        ))}
        {nodes.map((node) => (
          <Node node={node} />
        ))}
      </svg>
      {caption === undefined ? null : <figcaption>{caption}</figcaption>}
    </figure>
  );
}

function Node({ node: { city, side, x, y, height } }: { readonly node: PlacedNode }) {
  const nameOf = useNames();
  const left = side === 'from';
  return (
    <>
      <rect class={city === undefined ? 'flow-node is-unknown' : `flow-node city-${city.colour}`} x={x} y={y} width={nodeWidth} height={height} />
      <text class={city === undefined ? 'is-unknown' : undefined} x={left ? x - 10 : x + nodeWidth + 10} y={y + height / 2} dy=".35em" text-anchor={left ? 'end' : 'start'}>
        {nameOf(city)}
      </text>
    </>
  );
}

function useNames(): (city: City | undefined) => string {
  const { say, plain } = useReading();
  return (city) => (city === undefined ? say('ui.not-recorded') : plain(city.name));
}
