import type { WorkPage } from '../../../../platform/forms/index.ts';
import { type Desk, fieldsFor } from '../../../editing/index.ts';
import { problemsOf } from '../form/problems.ts';
import { deskPath, standingOf } from './place.ts';
import { refusedView } from './refused-view.tsx';

/** Shows a record to everybody, or takes it back; its button stands on the record's own page. */
export function visibilityPage(desk: Desk): WorkPage {
  return {
    name: `work.${desk.path}.visibility`,
    path: `/${desk.path}/:id/visibility`,
    show: async (ask) => {
      const standing = await standingOf(ask, desk);
      if (standing === undefined) return undefined;
      return new Response(null, { status: 303, headers: { Location: ask.reading.path(deskPath.record(desk, standing.id)), 'Cache-Control': 'no-store' } });
    },
    async submit(ask, form) {
      const standing = await standingOf(ask, desk);
      if (standing === undefined) return { kind: 'absent' };
      const to = ask.reading.path(deskPath.record(desk, standing.id));
      const result = await ask.run(desk.show, { id: standing.id, revision: Number(form.get('revision')), visibility: form.get('visibility') });
      if (result.ok) return { kind: 'done', to, said: form.get('visibility') === 'public' ? 'published' : 'taken-back' };
      if (result.refusals.some(({ code }) => code === 'absent')) return { kind: 'absent' };
      const problems = problemsOf(result.refusals, fieldsFor(desk.editable, standing), ask.reading);
      const status = result.refusals.some(({ code }) => code === 'stale') ? 409 : 422;
      return { kind: 'again', status, view: refusedView(ask, { desk, standing, problems }), data: { problems } };
    },
  };
}
