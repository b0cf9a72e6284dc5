import { EmptyState, LinkButton, PageHead, Section, Table, useReading } from '../../../ui/index.ts';
import type { ProjectPerson, SentInvitation } from '../app/queries.ts';
import { OneButton, PlaceWords } from './inputs.tsx';

interface PeopleProps {
  readonly people: readonly ProjectPerson[];
  readonly invitations: readonly SentInvitation[];
  readonly cities: ReadonlyMap<string, string>;
  readonly mayInvite: boolean;
}

const cityOf = (cities: PeopleProps['cities'], id: string | undefined) => (id === undefined ? undefined : cities.get(id));

/** Who works in the project, and who is invited. */
export function PeopleView({ people, invitations, cities, mayInvite }: PeopleProps) {
  const { say, path, date } = useReading();
  return (
    <>
      <PageHead title={say('people.people')} below={mayInvite ? <p><LinkButton href={path('/work/people/invite')}>{say('people.invite-title')}</LinkButton></p> : null} />
      {people.length === 0 ? <EmptyState title={say('people.nobody')} /> : (
        <Table
          caption={say('people.people')} captionHidden rowHead stacked head={[say('people.name'), say('people.role'), say('people.email')]}
          rows={people.map(({ id, name, email, places }) => [
            <a href={path(`/work/people/${id}`)}>{name}</a>,
            <ul class="plain">{places.map((place) => <li key={place.id}><PlaceWords role={place.role} city={cityOf(cities, place.partnerId)} /></li>)}</ul>,
            email ?? '',
          ])}
        />
      )}
      {invitations.length === 0 ? null : (
        <Section title={say('people.invitations')}>
          <Table
            caption={say('people.invitations')} captionHidden rowHead stacked
            head={[say('people.email'), say('people.role'), say('people.state'), say('people.withdraw')]}
            rows={invitations.map(({ id, email, role, partnerId, state, expires }) => [
              <span class="as-typed">{email}</span>,
              <PlaceWords role={role} city={cityOf(cities, partnerId)} />,
              say(state === 'expired' ? 'people.expired' : 'people.until', { day: date(expires.slice(0, 10)) }),
              <OneButton does="withdraw" id={id} label={say('people.withdraw')} to={email} />,
            ])}
          />
        </Section>
      )}
    </>
  );
}
