export { editingCommands, type Revised } from './app/commands.ts';
export { type Beginning, type Desk, type DeskCommand, deskCommand, type DeskDescription, deskOf, type DeskRow, type Step } from './app/desk.ts';
export { type Editable, fieldsFor, type Option, type OptionSources, type Owned, type RecordTexts, type Standing, type Stored } from './app/editable.ts';
export { type Version, versionsOf } from './app/versions.ts';
export { changed, type Conflict, differences, effective, missing, textAfter } from './model/change.ts';
export { type Changes, changeShape, type Choice, type Content, emptyValue, type Field, type Fields, type PlainKey, type TextChange, type ValueOf } from './model/fields.ts';
export { withLimits } from './model/fields.ts';
export { keepingVersions } from './app/versioned.ts';
export { asLines, fromLines, listAfter, sameText } from './model/lines.ts';
