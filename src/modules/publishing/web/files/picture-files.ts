import type { City } from '../../../../kernel/city.ts';
import type { Ask, FileAnswer, PublicFile } from '../../../../platform/http/index.ts';
import { projectFrame } from '../../../partnership/index.ts';
import { type PictureSubject, pictureSubject } from '../../app/picture-subject.ts';
import { type PictureKind, pictureKinds } from '../../model/picture-path.ts';
import { drawPicture, type PictureFont } from './picture.ts';
import type { PictureCity } from './picture-content.ts';

/** `/picture.png` for the project, `/picture/:kind/:slug` for its records. */
export function pictureFiles(fonts: () => readonly PictureFont[]): readonly PublicFile[] {
  return [
    { name: 'picture.project', path: '/picture.png', answer: (ask) => answer(ask, undefined, fonts) },
    {
      name: 'picture.record',
      path: '/picture/:kind/:slug',
      async answer(ask) {
        const kind = pictureKinds.find((each) => each === ask.params['kind']);
        const subject = kind === undefined ? undefined : await pictureSubject(ask.reader, ask.project.id, { kind, slug: ask.params['slug'] ?? '' });
        return kind === undefined || subject === undefined ? undefined : answer(ask, { kind, subject }, fonts);
      },
    },
  ];
}

interface Record {
  readonly kind: PictureKind;
  readonly subject: PictureSubject;
}

async function answer({ reader, project, reading }: Ask, record: Record | undefined, fonts: () => readonly PictureFont[]): Promise<FileAnswer | undefined> {
  const frame = await projectFrame(reader, project.id);
  if (frame === undefined) return undefined;
  const { say, plain } = reading;
  const shown = (city: City): PictureCity => ({ name: plain(city.name), colour: city.colour });
  const { subject } = record ?? {};
  const content = {
    title: plain(subject?.title ?? frame.title),
    above: say(`publishing.picture-${record?.kind ?? 'project'}`),
    project: frame.acronym,
    cities: subject?.cities.map(shown) ?? [],
    taker: subject?.taker === undefined ? undefined : shown(subject.taker),
    fund: say(`ui.statement-${frame.fund.code}`),
  };
  return { type: 'image/png', body: await drawPicture(content, fonts()) };
}
