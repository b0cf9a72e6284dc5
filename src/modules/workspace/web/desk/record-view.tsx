import type { Lang } from '../../../../kernel/lang.ts';
import { langs } from '../../../../kernel/lang.ts';
import type { LocalizedText } from '../../../../kernel/text.ts';
import { Button, Crumb, FactList, Form, LinkButton, PageHead, Tabs, Text, useReading } from '../../../../ui/index.ts';
import { type Content, type Desk, type Fields, fieldsFor, type Standing, type Step } from '../../../editing/index.ts';
import type { Problem } from '../form/problems.ts';
import { type Options, PartLinks, Problems, RecordFields, type Theirs } from '../form/record-form.tsx';
import { TypingPlaces } from '../form/typing-places.tsx';
import { inWords } from '../form/words.ts';
import type { WorkPorts } from '../ports.ts';
import { deskPath } from './place.ts';

export interface RecordViewProps {
  readonly desk: Desk;
  readonly standing: Standing<Fields>;
  readonly content: Content<Fields>;
  readonly steps: readonly Step[];
  readonly may: { readonly edit: boolean; readonly show: boolean };
  readonly options: Options;
  readonly lang: Lang;
  readonly problems?: readonly Problem[] | undefined;
  readonly theirs?: readonly Theirs[] | undefined;
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly places?: WorkPorts['whileTyping'];
}

/** A record in the middle of the workspace. */
export function RecordView(props: RecordViewProps) {
  const { desk, standing, problems = [] } = props;
  const { say, path } = useReading();
  return (
    <>
      <PageHead title={standing.title} above={<Crumb trail={[{ label: say(desk.many), href: path(deskPath.list(desk)) }]} />} below={<StateLine {...props} />} />
      <Problems problems={problems} fields={fieldsFor(desk.editable, standing)} />
      <Steps {...props} />
      {props.may.edit ? <EditForm {...props} /> : <ReadOnly {...props} />}
    </>
  );
}

/** State, who sees it, and where it stands in public. */
function StateLine({ desk, standing, may }: RecordViewProps) {
  const { say, path } = useReading();
  const word = standing.state === undefined ? undefined : desk.states?.[standing.state];
  const isPublic = standing.visibility === 'public';
  const publicPath = isPublic ? desk.publicPath?.(standing) : undefined;
  return (
    <div class="state-line">
      {word === undefined ? null : <span class="state-word">{say(word)}</span>}
      <span>{isPublic ? say('work.everybody-sees') : say('work.project-sees')}</span>
      {publicPath === undefined ? null : <a href={path(publicPath)}>{say('work.public-page')}</a>}
      {may.show ? (
        <Form inline action={path(deskPath.visibility(desk, standing.id))}>
          <input type="hidden" name="revision" value={String(standing.revision)} />
          <input type="hidden" name="visibility" value={isPublic ? 'project' : 'public'} />
          <button class="link-button" type="submit">
            {isPublic ? say('work.take-back') : say('work.publish')}
          </button>
        </Form>
      ) : null}
    </div>
  );
}

function Steps({ desk, standing, steps }: RecordViewProps) {
  const { say, path } = useReading();
  if (steps.length === 0) return null;
  return (
    <nav class="record-steps" aria-label={say('work.next-steps')}>
      {steps.map(({ name, label }) => (
        <LinkButton key={name} quiet href={path(deskPath.step(desk, standing.id, name))}>
          {say(label)}
        </LinkButton>
      ))}
    </nav>
  );
}

function EditForm({ desk, standing, content, options, lang, problems, theirs, typed, places }: RecordViewProps) {
  const { say, path, langName } = useReading();
  const fields = fieldsFor(desk.editable, standing);
  const self = path(deskPath.record(desk, standing.id));
  const tabs = langs.map((each) => ({ label: langName(each), href: `${self}?lang=${each}`, current: each === lang }));
  const hasTexts = Object.values(fields).some(({ kind }) => kind === 'text');
  return (
    <>
      {hasTexts ? <Tabs label={say('work.language-of-texts')} tabs={tabs} /> : null}
      <PartLinks fields={fields} />
      <Form action={`${self}?lang=${lang}`} enhance="autosave" id="record">
        <input type="hidden" name="revision" value={String(standing.revision)} />
        <input type="hidden" name="lang" value={lang} />
        <RecordFields {...{ fields, content, options, lang }} problems={problems ?? []} theirs={theirs ?? []} typed={typed ?? {}} inParts />
        <TypingPlaces desk={desk} places={places} of={standing.id} />
        <p class="form-actions">
          <Button>{say('work.save')}</Button>
          <SaveState />
        </p>
      </Form>
    </>
  );
}

/** Where the script says whether everything is saved; without it the button says it. */
export function SaveState() {
  const { say } = useReading();
  const words = {
    'data-saved': say('work.all-saved'), 'data-saving': say('work.saving'), 'data-unsaved': say('work.not-saved'), 'data-offline': say('work.offline'),
    'data-theirs': say('work.theirs'), 'data-empty': say('work.empty-value'),
  };
  return <span class="save-state" role="status" {...words} />;
}

/** For the members who may not change it: everything that is recorded, in whichever language it is, and no form that would be refused. */
function ReadOnly({ desk, standing, content, options, lang }: RecordViewProps) {
  const reading = useReading();
  const facts = Object.entries(fieldsFor(desk.editable, standing)).map(([name, field]) => {
    const known = field.kind === 'record' || field.kind === 'records' ? (options[field.of] ?? []) : [];
    const words = inWords(field, content[name], { lang, reading, options: known });
    // a text field holds a text
    const elsewhere = field.kind === 'text' && words === '' ? ((content[name] ?? null) as LocalizedText | null) : null;
    return { term: reading.say(field.label), detail: elsewhere === null ? words || reading.say('ui.not-recorded') : <Text value={elsewhere} /> };
  });
  return <div class="as-written"><FactList facts={facts} /></div>;
}
