import type { ActName } from '../acts.ts';
import { changes } from './changes.ts';
import { first } from './first.ts';
import { reads } from './reads.ts';
import type { Table } from './rows.ts';

export const expectations: Readonly<Record<ActName, Table>> = { ...first, ...changes, ...reads };
