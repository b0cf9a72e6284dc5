import { written } from '../../../kernel/text.ts';
import type { Example } from '../../../ui/index.ts';
import type { Attachment } from '../model/attachment.ts';
import { AttachmentList, type AttachmentLinks } from './attachment-list.tsx';
import { AttachmentsPage } from './attachments-page.tsx';
import { DescribeForm } from './describe-form.tsx';
import { FilesBox } from './files-box.tsx';
import { MorePictures } from './pictures.tsx';
import { PublicFiles } from './public-files.tsx';

const plain: Attachment = {
  id: '01980000-0000-7000-8000-000000000001', record: { kind: 'event', id: '01980000-0000-7000-8000-000000000009' }, name: 'minutes.pdf', type: 'application/pdf',
  size: 182_000, picture: undefined, title: undefined, alt: undefined, credit: undefined, visibility: 'project', revision: 1, uploadedAt: '2021-05-04T10:00:00.000Z',
};

/** A minute in PDF, and photographs with and without a description. */
export const sampleFiles: readonly Attachment[] = [
  plain,
  {
    ...plain, id: '01980000-0000-7000-8000-000000000002', name: 'IMG_2041.jpg', type: 'image/jpeg', size: 2_400_000,
    picture: { width: 2560, height: 1707, hasSmall: true, widths: [480, 960, 1600] },
    title: written('hu', 'A nyíregyházi küldöttség Tartuban'), alt: written('hu', 'Öt ember áll egy kerékpárkölcsönző állomás mellett.'), credit: 'Kiss Anna, CC BY 4.0',
    visibility: 'public', revision: 2,
  },
  {
    ...plain, id: '01980000-0000-7000-8000-000000000003', type: 'image/png', size: 640, picture: { width: 300, height: 200, hasSmall: false, widths: [] },
    name: 'a-file-name-that-nobody-ever-shortened-because-the-camera-made-it-and-it-goes-on-and-on-without-a-single-space.png',
  },
];

const links: AttachmentLinks = { file: (id) => `#file-${id}`, small: () => '/icon.svg' };
const record = { title: written('en', 'Study visit to Tartu'), href: '#record' };
const typed = { title: '', alt: { hu: '', it: '', sv: '', et: '', en: '' }, credit: 'Kiss Anna', visibility: 'project', revision: '2' };

const city = { kind: 'partner' as const, id: '01980000-0000-7000-8000-000000000008', path: '/cities/tartu', title: written('et', 'Tartu') };
const need = { ...plain.record, path: '/cities/tartu#need-e-services', title: written('en', 'E-services for everybody') };

const picture = { name: 'IMG_2041.jpg', picture: { width: 3, height: 2, hasSmall: false, widths: [] } };

export const examples: readonly Example[] = [
  { name: 'files of a record', show: () => <AttachmentsPage record={record} items={sampleFiles} links={{ ...links, edit: (id) => `#edit-${id}` }} upload={{}} /> },
  { name: 'none yet', show: () => <AttachmentsPage record={record} items={[]} links={links} upload={{ nothingChosen: true }} /> },
  {
    name: 'some were not taken',
    show: () => (
      <AttachmentsPage
        record={record} items={sampleFiles} links={links}
        upload={{
          received: [
            { ok: true, given: 'minutes.pdf', name: 'minutes.pdf', id: '1' },
            { ok: false, given: 'plan.docx', fault: { code: 'lying', said: 'DOCX', is: 'PDF' } },
            { ok: false, given: 'film.mov', fault: { code: 'type', is: 'MOV' } },
          ],
        }}
      />
    ),
  },
  { name: 'only to look at', show: () => <AttachmentsPage record={record} items={sampleFiles} links={links} upload={undefined} /> },
  { name: 'the list alone, below a heading', show: () => <AttachmentList items={sampleFiles.slice(1, 2)} links={links} /> },
  { name: 'at the end of a public page', show: () => <PublicFiles files={sampleFiles.map((file, at) => ({ file, record: at === 0 ? need : city }))} /> },
  { name: 'pictures of a record on its own page', show: () => <MorePictures files={sampleFiles.slice(1, 2)} /> },
  { name: 'beside a record', show: () => <FilesBox count={3} href="#files" /> },
  { name: 'describing a picture', show: () => <DescribeForm attachment={picture} typed={typed} errors={{ 'alt-hu': 'Too long.' }} recordLang="hu" /> },
];
