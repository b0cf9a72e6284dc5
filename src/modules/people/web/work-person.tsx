import type { Posted, Submitted, WorkAsk, WorkPage } from '../../../platform/forms/index.ts';
import type { Result } from '../../../kernel/result.ts';
import { Button, Field, Form, Notice, PageHead, Section, Select, useReading } from '../../../ui/index.ts';
import { changeMembership, endMembership } from '../app/memberships.ts';
import { mayHandOver } from '../app/policy.ts';
import { peopleOfProject, type ProjectPerson } from '../app/queries.ts';
import { PlaceWords } from './inputs.tsx';
import type { PeopleParts } from './parts.ts';
import { cityNames, placesToGive } from './work-people.tsx';

interface PersonProps {
  readonly person: ProjectPerson;
  readonly cities: ReadonlyMap<string, string>;
  readonly places: Awaited<ReturnType<typeof placesToGive>>;
  /** Who could take over; undefined where this person may not be let go by the reader. */
  readonly successors: readonly ProjectPerson[] | undefined;
  readonly refused: boolean;
}

/** One member: every place held, with what may be done about it, and leaving. */
export function PersonView({ person, cities, places, successors, refused }: PersonProps) {
  const { say } = useReading();
  return (
    <>
      {refused ? <Notice kind="warning">{say('people.change-refused')}</Notice> : null}
      <PageHead title={person.name} lead={person.email} />
      {person.places.map((place) => (
        <section class="section" key={place.id}>
          <h2><PlaceWords role={place.role} city={place.partnerId === undefined ? undefined : cities.get(place.partnerId)} /></h2>
          {place.mayChange ? <PlaceForm place={place} places={places} /> : null}
        </section>
      ))}
      {successors === undefined ? null : (
        <Section title={say('people.hand-over')}>
          <p>{say('people.hand-over-hint')}</p>
          <Form>
            <Field id="toId" label={say('people.successor')}>
              {(ids) => <Select id="toId" name="toId" options={successors.map(({ id, name }) => ({ value: id, label: name }))} {...ids} />}
            </Field>
            <Button name="do" value="hand-over" quiet>{say('people.hand-over')}</Button>
          </Form>
        </Section>
      )}
    </>
  );
}

function PlaceForm({ place, places }: { readonly place: ProjectPerson['places'][number]; readonly places: PersonProps['places'] }) {
  const { say } = useReading();
  const role = `role-${place.id}`;
  const partner = `partner-${place.id}`;
  const partners = places.whole ? [{ value: '', label: say('people.no-partner') }, ...places.partners] : places.partners;
  return (
    <Form>
      <input type="hidden" name="id" value={place.id} />
      <input type="hidden" name="revision" value={place.revision} />
      <Field id={role} label={say('people.role')}>
        {(ids) => <Select {...ids} id={role} name="role" value={place.role} options={places.roles.map((each) => ({ value: each, label: say(`people.role-${each}`) }))} />}
      </Field>
      <Field id={partner} label={say('people.partner')}>
        {(ids) => <Select {...ids} id={partner} name="partnerId" value={place.partnerId ?? ''} options={partners} />}
      </Field>
      <p>
        <Button name="do" value="change">{say('people.save')}</Button> <Button name="do" value="end" quiet>{say('people.end-membership')}</Button>
      </p>
    </Form>
  );
}

export function personPage(parts: PeopleParts): WorkPage {
  return {
    name: 'work.people.show',
    path: '/people/:id',
    show: (ask) => view(ask, false),
    async submit(ask, form) {
      const done = await carriedOut(parts, ask, form);
      if (done === undefined || (!done.ok && done.refusals.some(({ code }) => code === 'absent'))) return { kind: 'absent' };
      if (done.ok) return { kind: 'done', to: ask.reading.path('/work/people'), said: 'done' };
      return again(await view(ask, true), done.refusals.some(({ code }) => code === 'stale') ? 409 : 422);
    },
  };
}

function carriedOut({ handOver }: PeopleParts, ask: WorkAsk, form: Posted): Promise<Result<unknown>> | undefined {
  const membership = { id: form.get('id'), revision: Number(form.get('revision')) };
  const partnerId = form.get('partnerId') === '' ? {} : { partnerId: form.get('partnerId') };
  switch (form.get('do')) {
    case 'change':
      return ask.run(changeMembership, { ...membership, role: form.get('role'), ...partnerId });
    case 'end':
      return ask.run(endMembership, membership);
    case 'hand-over':
      return ask.run(handOver, { personId: ask.params['id'], toId: form.get('toId') });
    default:
      return undefined;
  }
}

async function again(shown: Awaited<ReturnType<typeof view>>, status: 409 | 422): Promise<Submitted> {
  return shown === undefined ? { kind: 'absent' } : Promise.resolve({ kind: 'again', status, view: shown });
}

async function view(ask: WorkAsk, refused: boolean) {
  const people = await peopleOfProject(ask.reader, ask.project.id, ask.actor);
  const person = people.find(({ id }) => id === ask.params['id']);
  if (person === undefined) return undefined;
  const places = person.places.map(({ role, partnerId }) => ({ projectId: ask.project.id, role, partnerId }));
  const others = people.filter(({ id }) => id !== person.id);
  const successors = mayHandOver(ask.actor, { personId: person.id, places }) && others.length > 0 ? others : undefined;
  const shown = { person, refused, successors, cities: await cityNames(ask), places: await placesToGive(ask) };
  return { title: person.name, main: <PersonView {...shown} />, here: 'people' };
}
