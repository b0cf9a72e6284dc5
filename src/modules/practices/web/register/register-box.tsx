import type { ComponentChild } from 'preact';
import type { WorkAsk } from '../../../../platform/forms/index.ts';
import { AsideBox, Text, useReading } from '../../../../ui/index.ts';
import type { Desk, Fields, Standing } from '../../../editing/index.ts';
import { type Interest, interestsOf } from '../../app/interests.ts';
import { type Register, registerOf } from '../../app/register/register-of.ts';
import { maySetRegister } from '../../app/policy.ts';
import { registerState } from '../../model/register.ts';
import { standingWords } from './frame.tsx';

/** Beside a practice in the workspace: whether interest can be marked today, and what was said. */
export async function registerBeside(ask: WorkAsk, { desk, standing }: { readonly desk: Desk; readonly standing: Standing<Fields> }): Promise<ComponentChild> {
  if (desk.editable.kind !== 'practice') return undefined;
  const register = await registerOf(ask.reader, ask.project.id);
  const said = await interestsOf(ask.reader, ask.project.id, standing.id);
  const maySet = maySetRegister(ask.actor, { projectId: ask.project.id });
  return <RegisterBox register={register} said={said} today={ask.now.slice(0, 10)} maySet={maySet} />;
}

interface BoxProps {
  readonly register: Register;
  readonly said: readonly Interest[];
  /** ISO date. */
  readonly today: string;
  /** True where the person can open a closed register again. */
  readonly maySet: boolean;
}

/** PR-37: where the register stands, what can still be done where it has closed, and what was said. */
export function RegisterBox({ register, said, today, maySet }: BoxProps) {
  const reading = useReading();
  const { say, path, plain } = reading;
  return (
    <AsideBox title={say('register.box-title')}>
      <p>{standingWords(register, today, reading)}</p>
      {registerState(register, today) === 'closed' ? <Closed maySet={maySet} any={said.length > 0} /> : null}
      {said.length === 0 ? <p>{say('register.nobody')}</p> : (
        <ul>
          {said.map(({ id, partner, voice, note }) => (
            <li key={id}>
              {voice === 'partner' ? plain(partner.name) : say('register.word-of', { city: plain(partner.name) })}
              {note === undefined ? null : <>: “<Text value={note} />”</>}
            </li>
          ))}
        </ul>
      )}
      <p><a href={path('/work/register')}>{say('register.all')}</a></p>
    </AsideBox>
  );
}

function Closed({ maySet, any }: Pick<BoxProps, 'maySet'> & { readonly any: boolean }) {
  const { say, path } = useReading();
  return <p>{any ? `${say('register.closed-still')} ` : ''}{maySet ? <a href={path('/work/register/dates')}>{say('register.open-again')}</a> : say('register.closed-others')}</p>;
}
