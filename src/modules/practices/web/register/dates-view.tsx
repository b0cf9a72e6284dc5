import { Button, ErrorSummary, Field, Form, PageHead, TextArea, TextInput, useReading } from '../../../../ui/index.ts';
import type { Register } from '../../app/register/register-of.ts';
import { registerState } from '../../model/register.ts';
import { RegisterTabs, standingWords } from './frame.tsx';

/** The form as it is shown: as the dates are, or as it was sent. */
export interface DatesForm {
  readonly opens: string;
  readonly closes: string;
  readonly reason: string;
  readonly wrong: Readonly<Partial<Record<'opens' | 'closes' | 'reason' | 'form', string>>>;
}

interface DatesProps {
  readonly register: Register;
  readonly form: DatesForm;
  readonly today: string;
  readonly maySet: boolean;
}

/** From when until when interest can be marked; who leads the project sets it. */
export function RegisterDatesView({ register, form, today, maySet }: DatesProps) {
  const reading = useReading();
  const { say } = reading;
  const errors = (['form', 'opens', 'closes', 'reason'] as const).flatMap((field) => {
    const text = form.wrong[field];
    return text === undefined ? [] : [field === 'form' ? { text } : { field, text }];
  });
  return (
    <>
      <PageHead title={say('register.dates-title')} lead={say('register.dates-lead')} />
      <RegisterTabs here="dates" />
      <ErrorSummary errors={errors} />
      <p>{standingWords(register, today, reading)}</p>
      {maySet ? <SetDates register={register} form={form} today={today} /> : <p>{say('register.dates-others')}</p>}
    </>
  );
}

function SetDates({ register, form, today }: Omit<DatesProps, 'maySet'>) {
  const { say } = useReading();
  const isClosed = registerState(register, today) === 'closed';
  return (
    <Form>
      <input type="hidden" name="revision" value={String(register.revision)} />
      <Field id="opens" label={`${say('register.field-opens')} ${say('work.optional')}`} hint={say('register.hint-opens')} error={form.wrong.opens}>
        {(ids) => <TextInput id="opens" name="opens" type="date" value={form.opens} {...ids} />}
      </Field>
      <Field id="closes" label={`${say('register.field-closes')} ${say('work.optional')}`} hint={say('register.hint-closes')} error={form.wrong.closes}>
        {(ids) => <TextInput id="closes" name="closes" type="date" value={form.closes} {...ids} />}
      </Field>
      {isClosed || form.wrong.reason !== undefined ? (
        <Field id="reason" label={say('register.field-reason')} hint={say('register.hint-reason')} error={form.wrong.reason}>
          {(ids) => <TextArea id="reason" name="reason" value={form.reason} rows={3} {...ids} />}
        </Field>
      ) : null}
      <p class="form-actions"><Button>{say('register.set')}</Button></p>
    </Form>
  );
}
