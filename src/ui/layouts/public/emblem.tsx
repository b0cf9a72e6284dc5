const stars = Array.from({ length: 12 }, (_, hour) => {
  const angle = (hour * Math.PI) / 6;
  return { x: 27 + 12 * Math.sin(angle), y: 18 - 12 * Math.cos(angle) };
});

/** One five-pointed star, point upwards, in a circle of radius 2 (the emblem's proportions: 1/18 of its height). */
const star = Array.from({ length: 10 }, (_, corner) => {
  const radius = corner % 2 === 0 ? 2 : 0.764;
  const angle = (corner * Math.PI) / 5;
  return `${(radius * Math.sin(angle)).toFixed(2)} ${(-radius * Math.cos(angle)).toFixed(2)}`;
}).join('L');

const path = stars.map(({ x, y }) => moved(x, y)).join('');

function moved(x: number, y: number): string {
  const corners = star.split('L').map((corner) => {
    const [dx = 0, dy = 0] = corner.split(' ').map(Number);
    return `${(x + dx).toFixed(2)} ${(y + dy).toFixed(2)}`;
  });
  return `M${corners.join('L')}Z`;
}

/** The emblem of the European Union: twelve upright gold stars on blue, 3 : 2. The words stand beside it. */
export function Emblem() {
  return (
    <svg class="emblem" viewBox="0 0 54 36" width="54" height="36" aria-hidden="true">
      <rect width="54" height="36" fill="#039" />
      <path d={path} fill="#fc0" />
    </svg>
  );
}
