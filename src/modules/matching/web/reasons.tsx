import { ReasonList, useReading } from '../../../ui/index.ts';
import { ConceptLink, nameFor } from '../../taxonomy/index.ts';
import type { Match } from '../app/match.ts';

/** A city of at most this many times the size is worth a word; beyond it the size says nothing for the match. */
const farthest = 4;
const similar = 1.5;

/** MA-04: what speaks for a match, a line each, so that a person can check it. */
export function Reasons({ match: { concepts, words, model, circumstance }, kind }: { readonly match: Match; readonly kind: 'need' | 'practice' }) {
  const { sameTheme, sizes, preconditions } = circumstance;
  const { say, list, number } = useReading();
  const size = sizes === undefined || sizes > farthest ? [] : [
    sizes < similar ? say('matching.similar-size') : say('matching.other-size', { times: number(Math.round(sizes * 10) / 10) }),
  ];
  const reasons = [
    ...concepts.map((concept) => <SharedConcept key={concept.id} {...concept} />),
    ...(words.length === 0 ? [] : [say('matching.shared-words', { words: list([...words]) })]),
    ...(model === undefined ? [] : [say('matching.model-close', { model })]),
    ...(sameTheme === true ? [say('matching.same-theme')] : []),
    ...size,
    ...(kind === 'need' ? [] : [say(preconditions === undefined || preconditions.length === 0 ? 'matching.preconditions-unknown' : 'matching.preconditions', {
      kinds: list((preconditions ?? []).map((each) => say(`practices.dimension-${each}`))),
    })]),
  ];
  return <ReasonList reasons={reasons} />;
}

function SharedConcept({ scheme, code, name, said, sure }: Match['concepts'][number]) {
  const { say, lang, list } = useReading();
  const shown = nameFor(name, lang);
  if (shown === undefined) return null;
  const others = said.filter((label) => label.toLowerCase() !== shown.text.toLowerCase());
  return (
    <>
      {say(sure ? 'matching.shared-concept' : 'matching.perhaps-concept')} <strong><ConceptLink {...{ scheme, code, name }} /></strong>
      {others.length === 0 ? null : ` (${say('matching.because-of', { words: list(others.slice(0, 3)) })})`}
    </>
  );
}
