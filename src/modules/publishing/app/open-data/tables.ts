import { eventTable } from './event-table.ts';
import { monitoringTables } from './monitoring-tables.ts';
import { newsTable } from './news-table.ts';
import { partnershipTables } from './partnership-tables.ts';
import { planTables } from './plan-tables.ts';
import { practiceTables } from './practice-tables.ts';
import type { OpenTable } from './table.ts';
import { transferTable } from './transfer-table.ts';

/** Everything that can be downloaded, along the chain. */
export const openTables: readonly OpenTable[] = [...partnershipTables, ...practiceTables, eventTable, transferTable, ...planTables, ...monitoringTables, newsTable];
