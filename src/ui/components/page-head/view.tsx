import type { ComponentChild } from 'preact';
import type { LocalizedText } from '../../../kernel/text.ts';
import { Text } from '../text/view.tsx';

interface PageHeadProps {
  readonly title: LocalizedText | string;
  readonly lead?: LocalizedText | string | undefined;
  readonly above?: ComponentChild;
  readonly below?: ComponentChild;
}

/** The page's one h1, its lead, and what stands above and below. */
export function PageHead({ title, lead, above, below }: PageHeadProps) {
  return (
    <div class="page-head">
      {above}
      {typeof title === 'string' ? <h1>{title}</h1> : <Text as="h1" value={title} />}
      <Lead lead={lead} />
      {below}
    </div>
  );
}

function Lead({ lead }: Pick<PageHeadProps, 'lead'>) {
  if (lead === undefined || lead === '') return null;
  return typeof lead === 'string' ? <p class="lead">{lead}</p> : <Text as="p" class="lead" value={lead} />;
}
