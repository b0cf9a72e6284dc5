import type { ComponentChild } from 'preact';
import { useReading } from '../../context.tsx';
import { type Flow, nodeWidth, type PlacedNode, placeFlows, width } from './layout.ts';

interface FlowPictureProps {
  readonly title: string;
  readonly flows: readonly Flow[];
  /** Says how to read it, and links to the table. */
  readonly caption?: ComponentChild;
}

/** Who gave to whom: givers left, takers right, as wide as what moved. Unknown givers are dashed; nothing is drawn where nothing moved. */
export function FlowPicture({ title, flows, caption }: FlowPictureProps) {
  const moved = flows.filter((flow) => flow.weight > 0);
  if (moved.length === 0) return null;
  const { nodes, links, height } = placeFlows(moved);
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
  const { say, plain } = useReading();
  const left = side === 'from';
  return (
    <>
      <rect class={city === undefined ? 'flow-node is-unknown' : `flow-node city-${city.colour}`} x={x} y={y} width={nodeWidth} height={height} />
      <text class={city === undefined ? 'is-unknown' : undefined} x={left ? x - 10 : x + nodeWidth + 10} y={y + height / 2} dy=".35em" text-anchor={left ? 'end' : 'start'}>
        {city === undefined ? say('ui.not-recorded') : plain(city.name)}
      </text>
    </>
  );
}
