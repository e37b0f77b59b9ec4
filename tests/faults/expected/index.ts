import type { ActName } from '../actions.ts';
import { changes } from './changes.ts';
import { first } from './account-and-sites.ts';
import { reads } from './reads.ts';
import type { Table } from './rows.ts';

export const expectations: Readonly<Record<ActName, Table>> = { ...first, ...changes, ...reads };
