import type { FC } from "hono/jsx";
import type { ClusterSummary } from "../../reading/cluster-views.js";
import { en } from "../../messages/en.js";

/** Degrees shown: nobody's cluster lies beyond. */
const NORTH = 72;
const SOUTH = -50;
const WEST = -132;
const EAST = 160;
/** Pixels per degree. A degree of latitude is drawn longer, as Europe's are: most clusters are there. */
const SCALE_X = 2.5;
const SCALE_Y = 3.1;
const WIDTH = (EAST - WEST) * SCALE_X;
const HEIGHT = (NORTH - SOUTH) * SCALE_Y;
const STEP = 30;

/** Equirectangular: longitude and latitude are the two axes, so that the graticule is a grid. */
function project(lat: number, lon: number): { x: number; y: number } {
  return { x: (lon - WEST) * SCALE_X, y: (NORTH - lat) * SCALE_Y };
}

/** Radius grows with the root, so that the area of a dot stands for the number. */
function radius(open: number): number {
  return open === 0 ? 3 : Math.min(4 + Math.sqrt(open) * 0.8, 16);
}

/** Names stand where no cluster is. */
const REGIONS = [
  { name: "North America", lat: 61, lon: -100 },
  { name: "South America", lat: -17, lon: -60 },
  { name: "Europe", lat: 45, lon: -22 },
  { name: "Africa", lat: 15, lon: 20 },
  { name: "Asia", lat: 50, lon: 92 },
  { name: "Australia", lat: -22, lon: 134 },
] as const;

/** Where the clusters are: a filled dot, larger with its open postings, or a ring where there are none yet. */
export const DotMap: FC<{ clusters: readonly ClusterSummary[] }> = ({ clusters }) => {
  const placed = clusters.flatMap(({ row, open }) =>
    row.lat === null || row.lon === null ? [] : [{ row, open, ...project(row.lat, row.lon) }],
  );
  return (
    <svg
      class="dot-map"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={en.home.map(placed.length)}
    >
      <Graticule />
      {REGIONS.map(({ name, lat, lon }) => {
        const { x, y } = project(lat, lon);
        return (
          <text class="map-region" x={x} y={y} text-anchor="middle">
            {name}
          </text>
        );
      })}
      {[...placed].reverse().map(({ row, open, x, y }) => (
        <circle
          class={open === 0 ? "ring" : "dot"}
          cx={x.toFixed(1)}
          cy={y.toFixed(1)}
          r={radius(open).toFixed(1)}
        >
          <title>{`${row.name}: ${en.cluster.open(open)}`}</title>
        </circle>
      ))}
    </svg>
  );
};

const Graticule: FC = () => {
  const lines: string[] = [];
  for (let lon = Math.ceil(WEST / STEP) * STEP; lon <= EAST; lon += STEP) {
    lines.push(`M${project(0, lon).x} 0V${HEIGHT}`);
  }
  for (let lat = Math.ceil(SOUTH / STEP) * STEP; lat <= NORTH; lat += STEP) {
    lines.push(`M0 ${project(lat, 0).y}H${WIDTH}`);
  }
  return <path class="graticule" d={lines.join("")} />;
};
