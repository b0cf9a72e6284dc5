import type { Example } from '../../example.ts';
import { Button } from '../button/view.tsx';
import { Field, TextInput } from '../field/view.tsx';
import { Form } from './view.tsx';

export const examples: readonly Example[] = [
  {
    name: 'A form with one field',
    show: () => (
      <Form>
        <Field id="form-example-name" label="Name">
          {(ids) => <TextInput id="form-example-name" name="name" {...ids} />}
        </Field>
        <p class="form-actions">
          <Button>Save</Button>
        </p>
      </Form>
    ),
  },
  {
    name: 'One button',
    show: () => (
      <Form inline action="/nowhere">
        <Button quiet>Withdraw</Button>
      </Form>
    ),
  },
];
