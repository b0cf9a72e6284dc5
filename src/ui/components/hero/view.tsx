import type { ComponentChild } from 'preact';
import { type Fact, FactList } from '../fact-list/view.tsx';

interface HeroProps {
  readonly title: string;
  readonly lead: string;
  readonly actions?: ComponentChild;
  readonly facts?: readonly Fact[] | undefined;
  readonly picture?: ComponentChild;
}

/** The head of the home page: the h1, one sentence, the first step, a few facts, and the map beside them. */
export function Hero({ title, lead, actions, facts = [], picture }: HeroProps) {
  return (
    <div class="hero">
      <div class="hero-words">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {actions === undefined ? null : <div class="hero-actions">{actions}</div>}
        <FactList facts={facts} row />
      </div>
      {picture}
    </div>
  );
}
