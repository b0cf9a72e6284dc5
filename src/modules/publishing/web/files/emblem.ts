const star = Array.from({ length: 10 }, (_, corner) => {
  const radius = corner % 2 === 0 ? 2 : 0.764;
  const angle = (corner * Math.PI) / 5;
  return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
});

function starAt(x: number, y: number): string {
  return `M${star.map(([dx, dy]) => `${(x + dx).toFixed(2)} ${(y + dy).toFixed(2)}`).join('L')}Z`;
}

const stars = Array.from({ length: 12 }, (_, hour) => starAt(27 + 12 * Math.sin((hour * Math.PI) / 6), 18 - 12 * Math.cos((hour * Math.PI) / 6))).join('');

/** The emblem of the European Union as an image of its own: twelve upright gold stars on blue, 3 : 2. */
export const emblemSvg = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 54 36" width="54" height="36"><rect width="54" height="36" fill="#039"/>', `<path d="${stars}" fill="#fc0"/></svg>`,
].join('');
