/** At most so many bytes a file: what an office document or a photograph of a meeting needs. */
export const largestFile = 25 * 1024 * 1024;

/** What may be attached to a record, with its media type and the endings its name may have; the first is the one it is given. */
export const fileKinds = {
  jpeg: { type: 'image/jpeg', endings: ['jpg', 'jpeg'], name: 'JPEG' },
  png: { type: 'image/png', endings: ['png'], name: 'PNG' },
  webp: { type: 'image/webp', endings: ['webp'], name: 'WebP' },
  heic: { type: 'image/heic', endings: ['heic', 'heif'], name: 'HEIC' },
  pdf: { type: 'application/pdf', endings: ['pdf'], name: 'PDF' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'], name: 'DOCX' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'], name: 'XLSX' },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', endings: ['pptx'], name: 'PPTX' },
  odt: { type: 'application/vnd.oasis.opendocument.text', endings: ['odt'], name: 'ODT' },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'], name: 'ODS' },
  csv: { type: 'text/csv', endings: ['csv'], name: 'CSV' },
  txt: { type: 'text/plain', endings: ['txt'], name: 'TXT' },
} as const;
export type FileKind = keyof typeof fileKinds;

// the keys of an object are its keys
const kinds = Object.keys(fileKinds) as FileKind[];

/** The kind a name claims by its ending; undefined where that is none of ours. */
export function kindOfEnding(ending: string): FileKind | undefined {
  return kinds.find((kind) => fileKinds[kind].endings.some((each) => each === ending));
}

/** The kind of a media type. */
export function kindOfType(type: string): FileKind | undefined {
  return kinds.find((kind) => fileKinds[kind].type === type);
}

/** The media type a kind is served with. */
export function typeOf(kind: FileKind): string {
  return fileKinds[kind].type;
}
