import type { Example } from '../../example.ts';
import { Field, Select, TextArea, TextInput } from './view.tsx';

export const examples: readonly Example[] = [
  {
    name: 'with a hint',
    show: () => (
      <Field id="sample-title" label="Title" hint="At most 100 characters.">
        {(ids) => <TextInput id="sample-title" name="title" {...ids} />}
      </Field>
    ),
  },
  {
    name: 'with an error',
    show: () => (
      <Field id="sample-mail" label="E-mail" error="This is not an e-mail address.">
        {(ids) => <TextInput id="sample-mail" name="mail" type="email" value="nobody" {...ids} />}
      </Field>
    ),
  },
  {
    name: 'with hint and error',
    show: () => (
      <Field id="sample-why" label="Reason" hint="One or two sentences." error="Please give the reason.">
        {(ids) => <TextArea id="sample-why" name="why" {...ids} />}
      </Field>
    ),
  },
  {
    name: 'a date that is none',
    show: () => (
      <Field id="sample-day" label="Day" error="This is not a day.">
        {(ids) => <TextInput id="sample-day" name="day" type="date" value="2026-13-40" {...ids} />}
      </Field>
    ),
  },
  {
    name: 'a choice',
    show: () => (
      <Field id="sample-city" label="City">
        {(ids) => <Select id="sample-city" name="city" value="tartu" options={[{ value: 'gavle', label: 'Gävle' }, { value: 'tartu', label: 'Tartu' }]} {...ids} />}
      </Field>
    ),
  },
];
