import { sankey, sankeyLinkHorizontal } from 'd3-sankey';
import type { City } from '../../../kernel/city.ts';

export interface Flow {
  /** Undefined where the giving city is not recorded. */
  readonly from: City | undefined;
  readonly to: City;
  readonly weight: number;
  readonly label: string;
}

interface FlowNode {
  readonly key: string;
  readonly city: City | undefined;
  readonly side: 'from' | 'to';
}

interface FlowLink {
  readonly flow: Flow;
}

export interface PlacedNode {
  readonly city: City | undefined;
  readonly side: 'from' | 'to';
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface PlacedLink {
  readonly flow: Flow;
  readonly d: string;
  readonly width: number;
}

export const nodeWidth = 10;
/** Between the names on the left and on the right. */
const middle = 260;
const gap = 34;
/** Width of a line that stands for one. */
const unit = 14;

interface Placed {
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  readonly width: number;
  readonly height: number;
}

/**
 * Givers on the left, takers on the right; a city that does both stands on both sides. `room` is kept for the names on
 * each side. Expects at least one flow of some weight.
 */
export function placeFlows(flows: readonly Flow[], room: number): Placed {
  const nodes = nodesOf(flows);
  const height = heightFor(flows, nodes);
  const width = middle + 2 * room;
  const links = flows.map((flow) => ({ source: keyOf('from', flow.from), target: keyOf('to', flow.to), value: flow.weight, flow }));
  const graph = sankey<FlowNode, FlowLink>()
    .nodeId((node) => node.key)
    .nodeWidth(nodeWidth)
    .nodePadding(gap)
    .extent([[room, gap / 2], [width - room, height - gap / 2]])({ nodes: [...nodes.values()], links });
  const line = sankeyLinkHorizontal<FlowNode, FlowLink>();
  return {
    width,
    height,
    nodes: graph.nodes.map(({ city, side, x0 = 0, y0 = 0, y1 = 0 }) => ({ city, side, x: round(x0), y: round(y0), height: round(y1 - y0) })),
    links: graph.links.map((link) => ({ flow: link.flow, d: (line(link) ?? '').replace(/\d+\.\d+/g, (value) => String(round(Number(value)))), width: round(link.width ?? 1) })),
  };
}

function nodesOf(flows: readonly Flow[]): ReadonlyMap<string, FlowNode> {
  const nodes = new Map<string, FlowNode>();
  for (const { from, to } of flows) {
    nodes.set(keyOf('from', from), { key: keyOf('from', from), city: from, side: 'from' });
    nodes.set(keyOf('to', to), { key: keyOf('to', to), city: to, side: 'to' });
  }
  return nodes;
}

function heightFor(flows: readonly Flow[], nodes: ReadonlyMap<string, FlowNode>): number {
  const total = flows.reduce((sum, flow) => sum + flow.weight, 0);
  const givers = [...nodes.values()].filter((node) => node.side === 'from').length;
  const most = Math.max(givers, nodes.size - givers, 1);
  return Math.round(Math.min(total * unit, 360) + most * gap);
}

function keyOf(side: 'from' | 'to', city: City | undefined): string {
  return `${side} ${city?.id ?? 'unknown'}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
