import { AsideBox, Button, Crumb, type CrumbLink, EmptyState, ErrorSummary, Field, Form, Notice, PageHead, RowList, Section, TextInput, useReading } from '../../../../ui/index.ts';
import { nameFor } from '../../app/names.ts';
import type { FoundConcept } from '../../app/public/schemes.ts';
import type { AboutRecord, RecordConcept } from '../../app/said/about-record.ts';
import { ConceptLink } from '../concept-link.tsx';

interface RecordConceptsProps {
  readonly trail: readonly CrumbLink[];
  readonly concepts: AboutRecord;
  readonly mayEdit: boolean;
  /** What was looked for; '' before anything was. */
  readonly asked: string;
  readonly found: readonly FoundConcept[];
  readonly problem?: string | undefined;
}

/** What a record is about, why, and how to change it. */
export function RecordConceptsPage({ trail, concepts: { about, refused }, mayEdit, asked, found, problem }: RecordConceptsProps) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say('taxonomy.about')} lead={say('taxonomy.about-lead')} above={<Crumb trail={trail} />} />
      <ErrorSummary errors={problem === undefined ? [] : [{ text: problem }]} />
      {about.length === 0 ? <EmptyState title={say('taxonomy.about-none')}>{say('taxonomy.about-none-hint')}</EmptyState> : (
        <RowList rows={about.map((each) => ({ key: String(each.id), main: <Concept concept={each} />, end: mayEdit ? <Away concept={each} /> : undefined }))} />
      )}
      {mayEdit ? <Add asked={asked} found={found.filter(({ id }) => !about.some((each) => each.id === id))} /> : null}
      {refused.length === 0 ? null : (
        <Section title={say('taxonomy.refused')}>
          <RowList
            rows={refused.map((each) => ({
              key: String(each.id), main: <ConceptLink {...each} />, end: mayEdit ? <One name="forget" id={each.id} label={say('taxonomy.forget')} /> : undefined,
            }))}
          />
        </Section>
      )}
    </>
  );
}

function Concept({ concept }: { readonly concept: RecordConcept }) {
  return <><ConceptLink {...concept} /> <small><Because concept={concept} /></small></>;
}

/** The words of the text that led to a concept, or that a person said it. */
function Because({ concept: { because, isSaid } }: { readonly concept: RecordConcept }) {
  const { say, list } = useReading();
  if (isSaid) return <>{say('taxonomy.said')}</>;
  return because.length === 0 ? null : <>{say('taxonomy.because', { words: list(because.slice(0, 3)) })}</>;
}

/** What a person said is taken back; what a text says is refused. */
function Away({ concept: { id, isSaid } }: { readonly concept: RecordConcept }) {
  const { say } = useReading();
  return isSaid ? <One name="forget" id={id} label={say('taxonomy.forget')} /> : <One name="refuse" id={id} label={say('taxonomy.refuse')} />;
}

function One({ name, id, label }: { readonly name: 'say' | 'refuse' | 'forget'; readonly id: number; readonly label: string }) {
  return <Form inline><Button quiet name={name} value={String(id)}>{label}</Button></Form>;
}

function Add({ asked, found }: { readonly asked: string; readonly found: readonly FoundConcept[] }) {
  const { say, lang } = useReading();
  return (
    <Section title={say('taxonomy.add')} id="add">
      <form class="field-line" method="get">
        <Field id="concept-q" label={say('taxonomy.search-label')} hint={say('taxonomy.search-hint')}>
          {(ids) => <TextInput id="concept-q" name="q" type="search" value={asked} {...ids} />}
        </Field>
        <Button quiet>{say('ui.search')}</Button>
      </form>
      {asked !== '' && found.length === 0 ? <Notice kind="info">{say('taxonomy.search-none', { asked })}</Notice> : null}
      {found.length === 0 ? null : (
        <RowList
          rows={found.map((each) => ({
            key: String(each.id), end: <One name="say" id={each.id} label={say('taxonomy.say')} />,
            main: <><ConceptLink {...each} />{each.label === nameFor(each.name, lang)?.text ? null : <small> <span lang={each.lang}>{each.label}</span></small>}</>,
          }))}
        />
      )}
    </Section>
  );
}

const shownBeside = 6;

/** A short list for the narrow column, with the words that led to each. */
export function AboutBox({ concepts, place }: { readonly concepts: readonly RecordConcept[]; readonly place: string }) {
  const { say, path } = useReading();
  return (
    <AsideBox title={say('taxonomy.about')}>
      {concepts.length === 0 ? <p>{say('taxonomy.about-none')}</p> : (
        <ul>{concepts.slice(0, shownBeside).map((each) => <li key={each.id}><Concept concept={each} /></li>)}</ul>
      )}
      <p><a href={path(place)}>{say('taxonomy.about-change')}</a></p>
    </AsideBox>
  );
}
