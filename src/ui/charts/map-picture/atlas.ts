import type { Topology } from 'topojson-specification';
import countries from 'world-atlas/countries-50m.json' with { type: 'json' };

// the compiler reads the file as plain arrays; it is a topology by its own declaration (`"type": "Topology"`)
export const atlas = countries as unknown as Topology;
