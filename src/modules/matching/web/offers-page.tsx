import {
  Button, CityMark, Crumb, type CrumbLink, EmptyState, ErrorSummary, Field, type FilterGroup, Filters, Form, PageHead, RecordList, SecondThought, Section, Text, TextArea,
  useReading,
} from '../../../ui/index.ts';
import type { Offer } from './offer.ts';
import { Reasons } from './reasons.tsx';

/** A practice that was said not to fit. */
export interface Refused {
  readonly id: string;
  readonly title: Offer['title'];
  readonly reason: Offer['title'];
}

/** What was sent and is shown again. */
export interface OffersAgain {
  readonly id: string;
  readonly reason: string;
  readonly problem: string;
}

interface OffersProps {
  readonly kind: 'need' | 'practice';
  readonly trail: readonly CrumbLink[];
  readonly offers: readonly Offer[];
  /** Only those of a need can be refused. */
  readonly refused: readonly Refused[];
  readonly mayRefuse: boolean;
  /** PR-37: false while the register of interests takes none. */
  readonly takesInterest: boolean;
  /** Other ways to compare. */
  readonly ways: readonly FilterGroup[];
  readonly again?: OffersAgain | undefined;
}

export function Offers({ kind, trail, offers, refused, mayRefuse, takesInterest, ways, again }: OffersProps) {
  const { say } = useReading();
  return (
    <>
      <PageHead title={say(`matching.title-${kind}`)} lead={say(`matching.lead-${kind}`)} above={<Crumb trail={trail} />} />
      <ErrorSummary errors={again === undefined ? [] : [{ text: again.problem, ...(isOffered(offers, again) && { field: `reason-${again.id}` }) }]} />
      <Filters label={say('matching.adjust')} groups={ways} />
      {offers.length === 0 ? <EmptyState title={say('matching.none')}>{say('matching.none-hint')}</EmptyState> : (
        <RecordList
          level={2}
          items={offers.map((offer) => ({
            key: offer.match.id,
            above: <p>{offer.cities.map((city) => <CityMark key={city.id} city={city} />)}</p>,
            title: <OfferTitle offer={offer} />,
            text: <Reasons match={offer.match} kind={kind === 'need' ? 'practice' : 'need'} />,
            below: kind === 'need' && mayRefuse ? <Answer offer={offer} takesInterest={takesInterest} again={again?.id === offer.match.id ? again : undefined} /> : undefined,
          }))}
        />
      )}
      {refused.length === 0 ? null : (
        <Section title={say('matching.refused')}>
          <RecordList
            items={refused.map(({ id, title, reason }) => (
              { key: id, title: <Text value={title} />, text: <p><Text value={reason} /></p>, below: mayRefuse ? <OfferAgain id={id} /> : undefined }
            ))}
          />
        </Section>
      )}
    </>
  );
}

function isOffered(offers: readonly Offer[], { id }: OffersAgain): boolean {
  return offers.some(({ match }) => match.id === id);
}

function OfferTitle({ offer: { path: to, title } }: { readonly offer: Offer }) {
  const { path } = useReading();
  return <a href={path(to)}><Text value={title} /></a>;
}

/** What to do with a practice: say that it is wanted, or why it does not fit. */
function Answer({ offer, takesInterest, again }: { readonly offer: Offer; readonly takesInterest: boolean; readonly again: OffersAgain | undefined }) {
  const { say, path } = useReading();
  const { id } = offer.match;
  return (
    <>
      {takesInterest ? <p><a href={path(`/work/practices/${id}/step/mark-interest`)}>{say('matching.mark-interest')}</a></p> : null}
      <SecondThought title={say('matching.refuse')} open={again !== undefined}>
        <Form>
          <Field id={`reason-${id}`} label={say('matching.reason')} hint={say('matching.reason-hint')} error={again?.problem}>
            {(ids) => <TextArea id={`reason-${id}`} name="reason" value={again?.reason ?? ''} rows={2} {...ids} />}
          </Field>
          <Button quiet name="refuse" value={id}>{say('matching.refuse-send')}</Button>
        </Form>
      </SecondThought>
    </>
  );
}

function OfferAgain({ id }: { readonly id: string }) {
  const { say } = useReading();
  return (
    <Form inline>
      <Button quiet name="offer-again" value={id}>{say('matching.offer-again')}</Button>
    </Form>
  );
}
