import type { ActionName } from '../actions.ts';
import { changes } from './changes.ts';
import { first } from './account-and-sites.ts';
import { reads } from './reads.ts';
import type { Table } from './rows.ts';

export const expectations: Readonly<Record<ActionName, Table>> = { ...first, ...changes, ...reads };
