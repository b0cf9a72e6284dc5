import { describe, expect, test } from 'vitest';
import { demoDatabase } from '../../../../test/demo.ts';
import { mainOf, post, workAsk } from '../../../../test/work-ask.tsx';
import { workingPerson } from '../../../../test/working-people.ts';
import { carriedOut } from '../../../../test/partnership.ts';
import { langs } from '../../../kernel/lang.ts';
import { noProvenance } from '../../../kernel/provenance.ts';
import { written } from '../../../kernel/text.ts';
import { membersById } from '../../partnership/index.ts';
import { needOrderPage, recordNeed } from '../index.ts';

const on = await demoDatabase();
const anna = await workingPerson(on, { name: 'Anna', role: 'partner-officer', city: 'nyiregyhaza', lang: 'hu' });
const maria = await workingPerson(on, { name: 'Maria', role: 'coordinator', lang: 'it' });
const kati = await workingPerson(on, { name: 'Kati', role: 'stakeholder', city: 'gavle', lang: 'sv' });

const city = [...(await membersById(on.database, on.projectId)).values()].find(({ slug }) => slug === 'nyiregyhaza');
const another = { slug: 'fewer-forms', partnerId: city?.id, title: written('hu', 'Kevesebb űrlap'), visibility: 'project', provenance: noProvenance };
await carriedOut(on.runner.run(recordNeed, another, on.as));

const page = async (by: typeof anna) => mainOf(await needOrderPage.show(workAsk(on, { by })));
const ids = (html: string) => [...html.matchAll(/name="id" value="([^"]+)"/g)].map(([, id = '']) => id);
const send = (id: string, move: string, from = '') => post(needOrderPage, workAsk(on, { by: anna }), [['id', id], ['move', move], ['from', from]]);

describe('the page of the order', () => {
  test('N-17 shows the own city’s needs, to the coordinator all, to others none', async () => {
    const [own, all] = [await page(anna), await page(maria)];
    expect(own.match(/<h2>/g)).toHaveLength(1);
    expect(all.match(/<h2>/g)?.length).toBeGreaterThan(3);
    expect(await page(kati)).toContain('No needs to put in order');
  });

  test('N-17 offers exactly the moves there are, each naming its need', async () => {
    const [first = '', second = ''] = ids(await page(anna));
    expect(await send(first, 'in')).toMatchObject({ kind: 'done', said: 'saved', to: `/en/better/work/needs-order#need-${first}` });
    const html = await page(anna);
    expect(html).toContain(`id="need-${first}"`);
    expect(html).toContain(`/work/needs/${first}#f-rankReason`);
    expect(html).toContain('Priority 1');
    expect(html.match(/value="(up|down)"/g)).toBeNull();
    expect(html).toMatch(/Take out<span class="visually-hidden">: \S/);
    expect(await send(second, 'in')).toMatchObject({ kind: 'done' });
    expect((await page(anna)).match(/value="(up|down)"/g)).toEqual(['value="down"', 'value="up"']);
    expect(await send(second, 'up', '2')).toMatchObject({ kind: 'done' });
    expect(ids(await page(anna))).toEqual([second, first]);
    expect(await send(second, 'down', '1')).toMatchObject({ kind: 'done' });
  });

  test('N-17 says what happened where somebody else was quicker, and knows no other moves', async () => {
    const [first = ''] = ids(await page(anna));
    const again = await send(first, 'in');
    if (again.kind !== 'again') throw new Error('it was moved twice');
    expect([again.status, mainOf(again.view)]).toEqual([409, expect.stringContaining('Somebody else has moved a need meanwhile')]);
    for (const [id, move, from] of [[first, 'sideways', '1'], ['no id', 'up', '1'], [first, 'up', 'x'], [maria.id, 'in', '']] as const) {
      expect(await send(id, move, from)).toEqual({ kind: 'absent' });
    }
  });

  test.each(langs)('N-17 has its words in %s', async (lang) => {
    expect(mainOf(await needOrderPage.show(workAsk(on, { by: anna, lang })), lang)).not.toContain('needs.');
  });
});
