import type { Database } from '../src/platform/db/index.ts';
import { langs } from '../src/kernel/lang.ts';
import { written } from '../src/kernel/text.ts';
import { putSearchEntry } from '../src/modules/search/index.ts';
import { newId } from '../src/platform/clock/index.ts';
import type { Runner } from '../src/platform/command/index.ts';
import { loadDemo } from '../src/wiring/demo/load.ts';
import type { DemoData, DemoRecord } from '../src/wiring/demo/data.ts';

const many = 100;
const planOfMany = 'birmingham';
const generated = ['project', 'thematic-area', 'semester', 'partner', 'instrument', 'need', 'practice', 'plan', 'action', 'transfer', 'event'];

/** The demo under another address, with a plan of 100 actions: the list that other tools need two seconds for. */
export async function generateProject(runner: Runner, demo: DemoData): Promise<string> {
  const records = demo.records.flatMap((record) => {
    if (record.command === 'project.create') return [renamed(record)];
    if (record.command === 'action.record' && record.slug.startsWith(planOfMany)) return Array.from({ length: many }, (_, index) => numbered(record, index + 1));
    return [record];
  });
  const kept = records.filter((record) => generated.includes(record.command.split('.')[0] ?? ''));
  const { projectId } = await loadDemo(runner, { ...demo, records: kept });
  return projectId;
}

function renamed(record: DemoRecord): DemoRecord {
  return { ...record, content: { ...record.content, slug: 'generated', acronym: 'GENERATED' } };
}

function numbered(record: DemoRecord, number: number): DemoRecord {
  const slug = `${planOfMany}-${number}`;
  return { ...record, slug, content: { ...record.content, slug, number } };
}

const words = {
  en: 'service city data digital practice small firms procurement open visit lesson transfer citizen school health transport budget design staff training'.split(' '),
  hu: 'szolgáltatás város adat digitális gyakorlat kisvállalkozás közbeszerzés nyílt látogatás tanulság átvétel polgár iskola egészség közlekedés költségvetés'.split(' '),
  it: 'servizio città dati digitale pratica impresa appalto aperto visita lezione trasferimento cittadino scuola salute trasporto bilancio'.split(' '),
  sv: 'tjänst stad data digital praxis företag upphandling öppen besök lärdom överföring medborgare skola hälsa transport budget utformning personal utbildning'.split(' '),
  et: 'teenus linn andmed digitaalne tava ettevõte hange avatud külastus õppetund ülevõtmine kodanik kool tervis transport eelarve kujundus töötaja koolitus'.split(' '),
};

/** Of a hundred words so many are ones that people ask for; a question then finds about one text in twelve of its language. */
const askedShare = 2;
const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va xe yi zo'.split(' ');

/** One of some 130,000 words that nobody asks for. */
function rare(next: (below: number) => number): string {
  return Array.from({ length: 4 }, () => syllables[next(syllables.length)] ?? '').join('');
}

/** Puts so many texts into the search, the five languages in turn; the same texts every time. */
export async function generateTexts(database: Database, projectId: string, count: number): Promise<void> {
  const next = sequence(20_191);
  for (let start = 0; start < count; start += 500) {
    await database.transaction(async (writer) => {
      for (let index = start; index < Math.min(start + 500, count); index += 1) {
        const lang = langs[index % langs.length] ?? 'en';
        const text = (length: number) => Array.from({ length }, () => (next(100) < askedShare ? words[lang][next(words[lang].length)] : rare(next))).join(' ');
        await putSearchEntry(writer, { projectId, kind: 'news', id: newId(), path: `/news/n${index}`, title: written(lang, text(6)), body: [written(lang, text(80))] });
      }
      return { ok: true as const };
    });
  }
}

/** The same numbers every time (a linear congruential generator; nothing here needs good randomness). */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
