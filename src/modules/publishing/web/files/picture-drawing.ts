import { emblemSvg } from './emblem.ts';
import type { PictureCity, PictureContent } from './picture-content.ts';

/** The size that previews are shown at. */
export const pictureWidth = 1200;
export const pictureHeight = 630;

type Style = Readonly<Record<string, string | number>>;

interface Node {
  readonly type: string;
  readonly props: { readonly style: Style; readonly children?: readonly (Node | string)[] | string; readonly src?: string; readonly width?: number; readonly height?: number };
}

/** The colours of `src/ui/styles/tokens.css`; a picture has no style sheet. A test compares them. */
export const cityColours = [
  '#b3391f', '#00695f', '#6a3d9a', '#1f5fa8', '#946000', '#b83479', '#541411', '#5d5bdb', '#3d6b1f', '#880930', '#0b7285', '#5b6470',
] as const;
const ink = '#16202e';
const soft = '#51606f';

/** White paper, the kind above, the title, the route below it; the project's mark and the funder's emblem at the foot. */
export function drawing(content: PictureContent): Node {
  const paper = {
    width: pictureWidth, height: pictureHeight, padding: 64, boxSizing: 'border-box', flexDirection: 'column', justifyContent: 'space-between',
    background: '#fff', color: ink, fontFamily: 'latin, latin-ext',
  };
  return box(paper, [
    box({ flexDirection: 'column' }, [
      box({ fontSize: 30, color: soft, marginBottom: 18 }, content.above),
      box({ fontSize: titleSize(content.title), fontWeight: 700, lineHeight: 1.15, letterSpacing: '-0.01em' }, shortened(content.title)),
      ...route(content),
    ]),
    foot(content),
  ]);
}

function titleSize(title: string): number {
  if (title.length <= 50) return 72;
  return title.length <= 90 ? 58 : 46;
}

const longestTitle = 160;

function shortened(title: string): string {
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1).trimEnd()}…`;
}

function route({ cities, taker }: PictureContent): readonly Node[] {
  const arrow = cities.length === 0 || taker === undefined ? [] : [image(arrowSvg, { width: 48, height: 24 })];
  const marks = [...cities.map(mark), ...arrow, ...(taker === undefined ? [] : [mark(taker)])];
  return marks.length === 0 ? [] : [box({ fontSize: 34, marginTop: 34, flexWrap: 'wrap', alignItems: 'center' }, marks)];
}

function mark(city: PictureCity): Node {
  const dot = box({ width: 24, height: 24, borderRadius: 12, background: cityColours[city.colour - 1] ?? ink, marginRight: 12 }, []);
  return box({ alignItems: 'center', marginRight: 28, fontWeight: 700 }, [dot, box({}, city.name)]);
}

function foot({ project, fund }: PictureContent): Node {
  return box({ justifyContent: 'space-between', alignItems: 'flex-end', borderTop: `6px solid ${ink}`, paddingTop: 26 }, [
    box({ fontSize: 44, fontWeight: 700, letterSpacing: '0.06em' }, project),
    box({ alignItems: 'center' }, [
      image(emblemSvg, { width: 96, height: 64 }),
      box({ flexDirection: 'column', fontSize: 24, marginLeft: 18, maxWidth: 520 }, fund),
    ]),
  ]);
}

/** The font has no arrow. */
const arrowSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 24"><path d="M2 12h36M30 5l8 7-8 7" fill="none" stroke="${soft}" stroke-width="3"/></svg>`;

function image(svg: string, size: { readonly width: number; readonly height: number }): Node {
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return { type: 'img', props: { style: svg === arrowSvg ? { marginRight: 28 } : {}, src, ...size } };
}

/** Every box says `display: flex`: satori refuses one with several children that does not. */
function box(style: Style, children: readonly (Node | string)[] | string): Node {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}
