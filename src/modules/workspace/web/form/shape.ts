import type { Refusal } from '../../../../kernel/result.ts';
import { type Changes, changeShape, type Fields } from '../../../editing/index.ts';

/** What has not the shape its field asks for; the same shape that the command checks. */
export function shapeProblems(changes: Changes, fields: Fields): readonly Refusal[] {
  const checked = changeShape(fields).safeParse(changes);
  if (checked.success) return [];
  return checked.error.issues.map((issue): Refusal => {
    const field = issue.path.join('.');
    const limit: unknown = issue.code === 'custom' ? issue.params?.['limit'] : undefined;
    return typeof limit === 'number' ? { code: 'text-too-long', field, values: { limit } } : { code: 'invalid', field };
  });
}
