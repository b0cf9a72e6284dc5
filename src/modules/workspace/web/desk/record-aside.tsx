import type { ComponentChild } from 'preact';
import { AsideBox, Text, useReading } from '../../../../ui/index.ts';
import { type Desk, type Fields, fieldsFor, type Standing, type Version } from '../../../editing/index.ts';
import { langs } from '../../../../kernel/lang.ts';
import { completeness } from '../texts/completeness.ts';
import { deskPath } from './place.ts';

interface RecordAsideProps {
  readonly desk: Desk;
  readonly standing: Standing<Fields>;
  readonly related: Awaited<ReturnType<NonNullable<Desk['related']>>>;
  readonly versions: readonly Version[];
  readonly mayEdit: boolean;
  /** What others put here: comments, tasks. */
  readonly extras?: ComponentChild;
}

/** Beside a record: what belongs to it, its languages, its history. */
export function RecordAside({ desk, standing, related, versions, mayEdit, extras }: RecordAsideProps) {
  const { say, path, langName, number, date } = useReading();
  const languages = completeness(standing.content, fieldsFor(desk.editable, standing));
  const last = versions[0]?.at;
  return (
    <>
      {related.length === 0 ? null : (
        <AsideBox title={say('work.related')}>
          <ul>
            {related.map((each) => (
              <li key={each.path}>
                <a href={path(`/work${each.path}`)}>{typeof each.label === 'string' ? each.label : <Text value={each.label} />}</a>
              </li>
            ))}
          </ul>
        </AsideBox>
      )}
      {extras}
      {languages.texts === 0 ? null : (
        <AsideBox title={say('work.languages')}>
          <ul>
            {langs.map((lang) => (
              <li key={lang}>
                {langName(lang)}: {say('work.texts-of', { count: number(languages.written[lang]), total: number(languages.texts) })}
                {languages.stale[lang] === 0 ? '' : ` · ${say('work.stale-count', { count: languages.stale[lang] })}`}
              </li>
            ))}
          </ul>
          {mayEdit ? (
            <p>
              <a href={path(deskPath.translations(desk, standing.id))}>{say('work.side-by-side')}</a>
            </p>
          ) : null}
        </AsideBox>
      )}
      <AsideBox title={say('work.history')}>
        <p>{last === undefined ? say('work.never-changed') : say('work.last-changed', { day: date(last.slice(0, 10)) })}</p>
        <p>
          <a href={path(deskPath.history(desk, standing.id))}>{say('work.see-history')}</a>
        </p>
      </AsideBox>
    </>
  );
}
