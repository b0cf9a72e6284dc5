import { sql } from 'kysely';
import { langs } from '../../../kernel/lang.ts';
import type { Database, Writer } from '../../../platform/db/index.ts';

const kinds = ['need', 'practice'] as const;

/**
 * MA-07: counts anew in how many records each concept and each word stands, for the projects that changed since they were counted.
 * What is compared stays right without it; only how much a concept or word says would grow old. One process does it at a time.
 * Returns how many projects were counted.
 */
export async function countUses(database: Database): Promise<number> {
  const done = await database.transaction(async (writer) => {
    const { rows: [lock] } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtext('better.count-uses')) as mine`.execute(writer.writing);
    return { ok: true as const, projects: lock?.mine === true ? await countChanged(writer) : 0 };
  });
  return done.projects;
}

async function countChanged(writer: Writer): Promise<number> {
  const { rows } = await sql<{ project_id: string; revision: number }>`
    select p.project_id, p.revision from project_revision p left join use_count c using (project_id) where c.revision is distinct from p.revision`.execute(writer.writing);
  for (const { project_id: projectId, revision } of rows) {
    for (const kind of kinds) {
      await sql`select count_concept_uses(${projectId}, ${kind})`.execute(writer.writing);
      for (const lang of langs) await sql`select count_search_words(${projectId}, ${kind}, ${lang})`.execute(writer.writing);
    }
    await sql`
      insert into use_count (project_id, revision) values (${projectId}, ${revision})
      on conflict (project_id) do update set revision = excluded.revision`.execute(writer.writing);
  }
  return rows.length;
}
