import type { ComponentChildren } from 'preact';
import { useFormToken } from '../../context.tsx';

interface FormProps {
  /** Where it is sent; the page's own address where absent. */
  readonly action?: string | undefined;
  /** True where it carries files. */
  readonly files?: boolean | undefined;
  readonly id?: string | undefined;
  /** Names the script that makes it nicer, where one is loaded. */
  readonly enhance?: string | undefined;
  /** A form of one button in a line of text. */
  readonly inline?: boolean | undefined;
  readonly children?: ComponentChildren;
}

/** A form that changes something: always POST, always with the token that only our own pages know. */
export function Form({ action, files = false, id, enhance, inline = false, children }: FormProps) {
  const token = useFormToken();
  return (
    <form
      method="post" action={action} id={id} novalidate class={inline ? 'form is-inline' : 'form'}
      enctype={files ? 'multipart/form-data' : undefined} data-enhance={enhance}
    >
      <input type="hidden" name="form-token" value={token} />
      {children}
    </form>
  );
}
