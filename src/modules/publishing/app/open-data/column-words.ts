/** The tables that can be downloaded, in the order of the page; what a row is stands in `opendata.about-<name>`. */
export const tableNames = [
  'projects', 'partners', 'instruments', 'stakeholders', 'needs', 'practices', 'evidence', 'chain-profiles', 'events', 'transfers', 'plans', 'actions', 'progress', 'indicators',
  'values', 'policy-changes', 'news',
] as const;
export type TableName = (typeof tableNames)[number];

/** Every word a column is named by, once; its meaning stands in `opendata.column-<word>`. */
export const columnWords = [
  'id', 'slug', 'acronym', 'title', 'summary', 'description', 'programme', 'period', 'budget', 'erdf', 'target', 'target_amount', 'target_due',
  'baseline', 'baseline_date', 'result', 'confidence', 'sources', 'city', 'organisation', 'role', 'country', 'nuts2', 'nuts3', 'nuts_version',
  'latitude', 'longitude', 'population', 'version', 'partner', 'partners', 'authority', 'family', 'since', 'reason', 'thematic_area', 'affected',
  'affected_count', 'evidence', 'priority', 'raised', 'state', 'institution', 'scope', 'transfer_potential', 'links', 'attribution',
  'origin_action_id', 'kind', 'number', 'date', 'found', 'original_page', 'publisher', 'language', 'about', 'topic', 'host', 'visitors',
  'planned_format', 'actual_format', 'holding', 'venue', 'platform', 'outcome', 'practice_ids', 'need_ids', 'event_ids', 'transfer_ids', 'action_id',
  'instrument_id', 'indicator_id', 'vision', 'background', 'policy_context', 'plan', 'activities', 'responsible', 'cost_kind', 'cost',
  'no_cost_reason', 'expected_change', 'givers', 'taker', 'taken', 'changed', 'left_out', 'became', 'stage_need', 'stage_practice', 'stage_visit',
  'stage_action', 'stage_effect', 'status', 'report', 'direction', 'approach', 'definition', 'unit', 'value', 'method', 'evidence_grade',
  'evidence_pages', 'affected_source', 'place', 'place_reason', 'record_id', 'item', 'metric', 'figure', 'in_words', 'evidence_unit', 'year', 'evidence_source',
  'moment', 'key_area', 'level', 'assessed_by', 'assessed',
] as const;
export type ColumnWord = (typeof columnWords)[number];
