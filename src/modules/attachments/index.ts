import { addAttachment, type AddParts } from './app/add-attachment.ts';
import { describeAttachment } from './app/describe-attachment.ts';
import { removeAttachment } from './app/remove-attachment.ts';

export type { PublicRecords, RecordPorts, Sight } from './app/ports.ts';
export { attachmentById, attachmentsOf, uploadsBy } from './app/queries.ts';
export { type Received, receiveFiles, type ReceiveParts } from './app/receive-files.ts';
export { sweepRemoved } from './app/sweep.ts';
export { type Attachment, isDrawn } from './model/attachment.ts';
export { AttachmentList, type AttachmentLinks } from './web/attachment-list.tsx';
export { filesBeside } from './web/files-box.tsx';
export { attachmentPages, type AttachmentPageParts } from './web/pages.tsx';
export { filesBelow, publicDownloads } from './web/public-files.tsx';
export { picturesOf, type RecordPictures } from './web/pictures.tsx';
export { type FileAsked, serveAttachment } from './web/serve-attachment.ts';
export { UploadForm } from './web/upload-form.tsx';

/** Every command of this module; who may edit which record is handed in. */
export function attachmentCommands(parts: AddParts) {
  return [addAttachment(parts), describeAttachment(parts), removeAttachment(parts)] as const;
}
