import type { ComponentChildren } from 'preact';

interface LinkButtonProps {
  readonly href: string;
  readonly quiet?: boolean | undefined;
  readonly children?: ComponentChildren;
}

/** The step a page wants to be taken; `quiet` for the second one. */
export function LinkButton({ href, quiet = false, children }: LinkButtonProps) {
  return (
    <a class={quiet ? 'button is-quiet' : 'button'} href={href}>
      {children}
    </a>
  );
}

interface ButtonProps {
  readonly type?: 'submit' | 'button' | undefined;
  readonly quiet?: boolean | undefined;
  /** Sent with the form when this button was used. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly children?: ComponentChildren;
}

export function Button({ type = 'submit', quiet = false, name, value, children }: ButtonProps) {
  return (
    <button class={quiet ? 'button is-quiet' : 'button'} type={type} name={name} value={value}>
      {children}
    </button>
  );
}
