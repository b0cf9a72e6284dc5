import type { ComponentChild } from 'preact';
import type { Quantity } from '../../../kernel/quantity.ts';
import type { LocalizedText } from '../../../kernel/text.ts';
import { useReading } from '../../context.tsx';
import { Text } from '../text/view.tsx';

interface BigNumberProps {
  readonly quantity: Quantity;
  /** What the number counts; words of a record carry their language. */
  readonly label: string | LocalizedText;
  readonly small?: ComponentChild;
}

/** A number, what it counts, and the word for its status; where there is no number, the word says why. */
export function BigNumber({ quantity, label, small }: BigNumberProps) {
  const { say, number } = useReading();
  const status = say(`ui.value-${quantity.status}`);
  return (
    <div class={`big-number is-${quantity.status}`}>
      {quantity.amount === null ? (
        <p class="big-number-none">{status}</p>
      ) : (
        <p class="big-number-value">
          {quantity.atLeast === true ? <small>{say('ui.at-least')} </small> : null}
          <b>{number(quantity.amount)}</b>
        </p>
      )}
      <p class="big-number-label">
        {typeof label === 'string' ? label : <Text value={label} />}
        {quantity.amount === null ? null : <span class="big-number-status">, {status}</span>}
      </p>
      {small === undefined || small === null ? null : <div class="big-number-small">{small}</div>}
    </div>
  );
}

/** Several numbers side by side. */
export function BigNumbers({ children }: { readonly children?: ComponentChild | ComponentChild[] }) {
  return <div class="big-numbers">{children}</div>;
}
