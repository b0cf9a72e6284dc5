import type { LocalizedText } from '../../kernel/text.ts';
import type { Desk, Fields, Standing } from '../../modules/editing/index.ts';
import { aboutBeside, saidCommands, saidKinds, type SaidPorts, saidPage, suggestPage } from '../../modules/taxonomy/index.ts';
import type { WorkAsk, WorkPage } from '../../platform/forms/index.ts';
import type { TypingPlace } from '../../modules/workspace/index.ts';
import { recordDesks } from '../desks.ts';

const saidDesks = saidKinds.flatMap((kind) => {
  const desk = recordDesks.find(({ editable }) => editable.kind === kind);
  return desk === undefined ? [] : [{ kind, desk }];
});

/** The texts of a record as it stands, its title apart. */
function bodyOf({ editable: { fields } }: Desk, { content }: Standing<Fields>): readonly LocalizedText[] {
  const names = Object.keys(fields).filter((name) => name !== 'title' && fields[name]?.kind === 'text');
  // a text field holds a text, or nothing
  return names.flatMap((name) => (content[name] === null || content[name] === undefined ? [] : [content[name] as LocalizedText]));
}

const ports: SaidPorts = {
  async find(reader, { projectId, actor, kind, id }) {
    const desk = saidDesks.find((each) => each.kind === kind)?.desk;
    const standing = await desk?.editable.find(reader, projectId, id);
    if (desk === undefined || standing === undefined) return undefined;
    const mayEdit = desk.editable.mayEdit(actor, { projectId, partnerIds: standing.partnerIds, personIds: standing.personIds }, standing.state);
    return { title: standing.title, body: bodyOf(desk, standing), mayEdit };
  },
};

const commands = saidCommands(ports);

/** Commands about the concepts of a record. */
export const wiredConceptCommands = Object.values(commands);

/** TX-21: what each need and practice is about, in the workspace. */
export const conceptPages: readonly WorkPage[] = [
  ...saidDesks.map(({ kind, desk }) => saidPage({ ports, commands, kind, path: desk.path, many: ({ say }) => say(desk.many) })),
  suggestPage({ need: 'needs', practice: 'practices' }),
];

/** The words that are looked at while they are typed. */
const fields = ['title', 'summary', 'description'];

/** Q-10, TX-24: what is asked while a need or a practice is written: whether it is here already, and what it is about. */
export const whileTyping: readonly TypingPlace[] = [
  { path: '/work/similar', kinds: saidKinds, fields, below: 'title' },
  { path: '/work/suggest-concepts', kinds: saidKinds, fields, below: 'all', without: 'taxonomy.suggested-later' },
];

/** The box beside a need or a practice; nothing beside other records. */
export async function conceptsBeside(ask: WorkAsk, { desk, standing }: { readonly desk: Desk; readonly standing: Standing<Fields> }) {
  const found = saidDesks.find(({ kind }) => kind === desk.editable.kind);
  if (found === undefined) return undefined;
  return aboutBeside(ask, { kind: found.kind, path: desk.path }, { id: standing.id, title: standing.title, body: bodyOf(desk, standing) });
}
