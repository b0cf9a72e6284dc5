import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { verifyAudit } from '../../audit/index.ts';
import { commands as exchangeCommands } from '../index.ts';
import { desks as needDesks, needs } from '../../needs/index.ts';
import { loadLocales } from '../../../platform/i18n/index.ts';
import { imported, importables, schemaOf } from '../../../wiring/import/import.ts';
import type { Report } from '../../../wiring/import/report.ts';

const { database, projectId, runner, as } = await demoDatabase();
const locales = loadLocales(join(import.meta.dirname, '../../../../locales'));

const [practices, ofNeeds] = importables;
if (practices === undefined || ofNeeds === undefined) throw new Error('Two kinds of records can be brought in.');
const [needDesk] = needDesks;

const bring = (importable: typeof practices, csv: string, asked: Parameters<typeof imported>[1]['asked'] = { apply: true }) => (
  imported({ database, locales }, { importable, file: { name: 'a.csv', bytes: Buffer.from(csv) }, asked })
);
const outcomes = ['new', 'changed', 'unchanged', 'refused'] as const;
const counted = ({ applied, rows }: Report) => [applied, ...outcomes.map((what) => rows.filter((row) => row.what === what).length)];
const needsNow = async () => (await needDesk.list(database, projectId)).length;
const revisions = sql<{ revision: number }>`select revision from project_revision where project_id = ${projectId}`;
const revisionNow = async () => (await revisions.execute(database.reading)).rows[0]?.revision ?? 0;
const standing = async (slug: string) => {
  const row = (await needDesk.list(database, projectId)).find((each) => each.slug === slug);
  return row === undefined ? undefined : needDesk.editable.find(database, projectId, row.id);
};

const labels = [locales.hu.say('needs.field-affected-count'), locales.hu.say('needs.field-raised')];
const twoNeeds = `Város;Mi az igény?;title (en);Kit érint?;${labels.join(';')};Feljegyzés
Nyíregyháza;Gyorsabb ügyintézés;Faster services;Vállalkozások;1 200;2019-05;
Tartu;Közös adatok;;;;2018/2020;
`;

describe('bringing records in', () => {
  it('IM-07 a preview says what would happen, and leaves no trace', async () => {
    const [before, revision] = [await needsNow(), await revisionNow()];
    const report = await bring(ofNeeds, twoNeeds, {});
    expect(counted(report)).toEqual([false, 2, 0, 0, 0]);
    expect([report.lang, report.columns?.unused, report.faults]).toEqual(['hu', ['Feljegyzés'], []]);
    expect([await needsNow(), await revisionNow()]).toEqual([before, revision]);
  });

  it('IM-07 new records are drafts, written by the commands of the workspace, each in the log', async () => {
    const [before, revision, shown] = [await needsNow(), await revisionNow(), (await needs(database, projectId)).length];
    expect(counted(await bring(ofNeeds, twoNeeds))).toEqual([true, 2, 0, 0, 0]);
    expect([await needsNow(), await revisionNow(), (await needs(database, projectId)).length]).toEqual([before + 2, revision + 3, shown]);
    expect(await standing('gyorsabb-ugyintezes')).toMatchObject({
      visibility: 'project', content: {
        title: { source: 'hu', texts: { hu: { text: 'Gyorsabb ügyintézés' }, en: { text: 'Faster services', of: 1 } } }, raised: { kind: 'on', start: '2019-05' },
      },
    });
    const { rows } = await sql<{ actor: string; verb: string }>`
      select actor, verb from audit_entry where project_id = ${projectId} and revision > ${revision} order by revision`.execute(database.reading);
    expect(rows).toEqual([{ actor: 'system:import', verb: 'need.record' }, { actor: 'system:import', verb: 'need.record' }, { actor: 'system:import', verb: 'import.note' }]);
    expect(await verifyAudit(database, projectId)).toMatchObject({ whole: true });
  });

  it('IM-06 the same file once more changes nothing', async () => {
    const [before, revision] = [await needsNow(), await revisionNow()];
    expect(counted(await bring(ofNeeds, twoNeeds))).toEqual([true, 0, 0, 2, 0]);
    expect([await needsNow(), await revisionNow()]).toEqual([before, revision]);
  });

  it('IM-06 what people changed meanwhile stays, unless the file says something new of that field', async () => {
    const known = await standing('gyorsabb-ugyintezes');
    const changes = { affected: { lang: 'hu', text: 'Családok' }, title: { lang: 'en', text: 'Quicker services' } };
    expect(await runner.run(needDesk.revise, { id: known?.id, revision: known?.revision, changes }, as)).toMatchObject({ ok: true });
    expect(counted(await bring(ofNeeds, twoNeeds))).toEqual([true, 0, 0, 2, 0]);
    const report = await bring(ofNeeds, twoNeeds.replace('Vállalkozások', 'Kisvállalkozások').replace('2019-05', '2019-06'));
    expect([counted(report), report.rows[0]?.fields]).toEqual([[true, 0, 1, 1, 0], ['affected', 'raised']]);
    expect(await standing('gyorsabb-ugyintezes')).toMatchObject({
      content: { affected: { texts: { hu: { text: 'Kisvállalkozások' } } }, title: { texts: { en: { text: 'Quicker services' } } }, raised: { start: '2019-06' } },
    });
  });

  it('IM-06 a record is known by its code, whatever becomes of its title', async () => {
    expect(counted(await bring(ofNeeds, 'code,city,title\nN-1,tartu,First title\n'))).toEqual([true, 1, 0, 0, 0]);
    const report = await bring(ofNeeds, 'code,city,title,title:et,visibility\nN-1,Tartu,Second title,Teine,public\n');
    expect([counted(report), report.rows[0]?.fields]).toEqual([[true, 0, 1, 0, 0], ['title', 'visibility']]);
    expect(await standing('first-title')).toMatchObject({ visibility: 'public', content: { title: { texts: { en: { text: 'Second title' }, et: { text: 'Teine' } } } } });
    expect(counted(await bring(ofNeeds, 'code,city\nfirst-title,Genova\n'))).toEqual([false, 0, 0, 0, 1]);
  });

  it('IM-06 a record of the workspace is known by city and title, or its address; two rows about one are refused', async () => {
    const [need] = (await needDesk.list(database, projectId)).filter(({ slug }) => slug === 'kozos-adatok');
    const same = await bring(ofNeeds, `id,city,title\n${need?.slug ?? ''},Tartu,\n${need?.id ?? ''},Tartu,\n`, {});
    expect(same.faults).toEqual([{ row: 3, column: '', why: 'is about the same record as row 2' }]);
    expect((await bring(ofNeeds, 'city,title\nTartu,Egy\nTartu,egy \n', {})).faults).toEqual([{ row: 3, column: '', why: 'is about the same record as row 2' }]);
  });

  it('IM-07 one row that is refused keeps all others out; all mistakes are told at once', async () => {
    const [before, revision] = [await needsNow(), await revisionNow()];
    const lines = ['Genova,Good,,,', 'Paris,No such city,,,', ',No city,,,', 'Genova,,2019,,', 'Genova,Reversed,2021/2019,,', 'Genova,Theme,,Nonsense,', 'Genova,Words,,,urgent'];
    const report = await bring(ofNeeds, ['city,title,raised,thematicAreaId,priority', ...lines].join('\n'));
    expect(counted(report)).toEqual([false, 1, 0, 0, 6]);
    expect(report.faults.map(({ row, column, why }) => `${row} ${column}: ${why}`)).toEqual([
      expect.stringMatching(/^3 city: there is no city “Paris” in this project: .*genova/), '4 city: says no city', '5 title: Please fill this in.',
      '6 raised: The end lies before the start.', expect.stringMatching(/^7 thematicAreaId: “Nonsense” is none of: ./), '8 priority: “urgent” is none of: High, Medium, Low',
    ]);
    expect([await needsNow(), await revisionNow()]).toEqual([before, revision]);
  });

  it('IM-05 practices name their city and theme in any language; the programme’s limits hold', async () => {
    const theme = (await practices.editable.options['themes']?.(database, projectId))?.[0]?.label;
    const name = typeof theme === 'string' || theme === undefined ? '' : (theme.texts.en?.text ?? '');
    const head = 'city,title,summary,thematicAreaId,legal,evidence,amount,currency';
    const good = `${head}\nGävle,A way,In short,${name.toUpperCase()},A law,Visits: 1200,1000.50,SEK\n,Nobody’s,In short,,,,,\n`;
    expect(counted(await bring(practices, good))).toEqual([true, 2, 0, 0, 0]);
    expect(counted(await bring(practices, good))).toEqual([true, 0, 0, 2, 0]);
    const report = await bring(practices, `city,title,summary,amount,evidence\nGävle,No currency,Short,5,\nGävle,Long,Short,,${'e'.repeat(501)}\nGävle,Thin,,,\n`);
    expect(report.faults.map(({ row, column }) => `${row} ${column}`)).toEqual(['2 currency', '3 evidence', '4 summary']);
  });

  it('IM-02 JSON says the same as a table, and its schema is published', async () => {
    const need = { id: 'J-1', city: 'Birmingham', title: { en: 'Open data', hu: 'Nyílt adatok' }, affectedCount: 5, priority: 'high', raised: '2018/..' };
    const json = JSON.stringify({ needs: [need] });
    const wish = { importable: ofNeeds, file: { name: 'n.json', bytes: Buffer.from(json) }, asked: { apply: true } };
    expect(counted(await imported({ database, locales }, wish))).toEqual([true, 1, 0, 0, 0]);
    expect(counted(await imported({ database, locales }, wish))).toEqual([true, 0, 0, 1, 0]);
    expect(schemaOf('needs.json', { locales, origin: 'https://b.example' })).toMatchObject({ $id: 'https://b.example/schemas/needs.json', anyOf: expect.any(Array) });
    expect(schemaOf('people.json', { locales, origin: 'https://b.example' })).toBeUndefined();
  });

  it('IM-07 only who answers for the project may note an import', async () => {
    const [noteImport] = exchangeCommands;
    const officer: Actor = { kind: 'person', id: 'p', memberships: [{ projectId, role: 'partner-officer', partnerId: 'x' }] };
    const input = { kind: 'need', file: 'a.csv', rows: [{ key: 'id:1', recordId: projectId, said: {} }] };
    expect(await runner.run(noteImport, input, { actor: officer, projectId })).toEqual({ ok: false, refusals: [{ code: 'absent' }] });
  });
});
