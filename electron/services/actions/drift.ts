import type { ActionDrift, DriftRow, DriftSubject } from '../../contract/history.ts';
import type { MaskedValue } from '../../contract/config-vars.ts';
import { ok, type Result } from '../../contract/result.ts';
import type { AutomaticBackups } from '../backups/automatic-backups.ts';
import { readApp } from '../heroku/apps.ts';
import type { Heroku } from '../heroku/client.ts';
import { readConfigVars } from '../heroku/config-vars.ts';
import { listReleases } from '../heroku/releases.ts';
import type { ActionUndo } from '../history/undo-record.ts';
import { sameValue } from '../heroku/config-var-values.ts';
import { mask } from '../config-vars/mask.ts';
import { mostReleases } from '../releases/rollback-rules.ts';
import { isCollaborator } from './collaborator.ts';
import { readSizes, sameSize } from './dyno-size.ts';
import { readQuantities } from './scale.ts';

export interface DriftContext {
  readonly heroku: Heroku;
  readonly copies: AutomaticBackups;
}

type Rows = Promise<Result<readonly DriftRow[]>>;

const word = (value: string): MaskedValue => ({ kind: 'word', value });
const number = (value: number): MaskedValue => ({ kind: 'numbers', values: [value] });
const turned = (on: boolean): MaskedValue => ({ kind: 'switch', on });
const absent: MaskedValue = { kind: 'absent' };

interface Three<T> {
  readonly before: T;
  readonly intended: T;
  readonly now: T;
}

function rowOf<T>(
  subject: DriftSubject,
  name: string,
  { before, intended, now }: Three<T>,
  show: (value: T) => MaskedValue,
  same: (one: T, other: T) => boolean = (one, other) => one === other,
): DriftRow {
  const matches = same(now, intended) ? 'intended' : same(now, before) ? 'before' : 'other';
  return { subject, name, before: show(before), intended: show(intended), now: show(now), matches };
}

async function settingRows(
  { heroku, copies }: DriftContext,
  app: string,
  undo: Extract<ActionUndo, { kind: 'settings' }>,
): Rows {
  const [before, intended, now] = await Promise.all([
    copies.open(undo.before),
    copies.open(undo.intended),
    readConfigVars(heroku, app),
  ]);
  if (!before.ok) return before;
  if (!intended.ok) return intended;
  if (!now.ok) return now;
  const names = [...new Set([...before.value.keys(), ...intended.value.keys()])].sort();
  const changed = names.filter((name) => !sameValue(before.value.get(name), intended.value.get(name)));
  return ok(
    changed.map((name) =>
      rowOf(
        'setting',
        name,
        { before: before.value.get(name), intended: intended.value.get(name), now: now.value.get(name) },
        (value) => mask(name, value),
        sameValue,
      ),
    ),
  );
}

interface Part<T> {
  readonly type: string;
  readonly value: T;
}

/** One row for each part that the act changes. */
function partRows<T>(
  subject: DriftSubject,
  three: Three<readonly Part<T>[]>,
  show: (value: T) => MaskedValue,
  same?: (one: T, other: T) => boolean,
): readonly DriftRow[] {
  const of = (parts: readonly Part<T>[], type: string): T | undefined =>
    parts.find((part) => part.type === type)?.value;
  const maybe = (value: T | undefined): MaskedValue => (value === undefined ? absent : show(value));
  const alike = (one: T | undefined, other: T | undefined): boolean =>
    one === undefined || other === undefined ? one === other : (same?.(one, other) ?? one === other);
  return three.intended
    .map(({ type }) => ({ type, before: of(three.before, type), intended: of(three.intended, type) }))
    .filter(({ before, intended }) => !alike(before, intended))
    .map(({ type, ...both }) => rowOf(subject, type, { ...both, now: of(three.now, type) }, maybe, alike));
}

async function releaseRows(
  heroku: Heroku,
  app: string,
  { before, to }: Extract<ActionUndo, { kind: 'release' }>,
): Rows {
  const releases = await listReleases(heroku, app, mostReleases);
  if (!releases.ok) return releases;
  const [newest] = releases.value;
  const was = releases.value.find(({ id }) => id === before)?.version;
  const back = newest?.description === `Rollback to v${to}`;
  const now = newest?.id === before ? was : back ? to : newest?.version;
  return ok([
    rowOf('version', '', { before: was, intended: to, now }, (version) =>
      version === undefined ? absent : number(version),
    ),
  ]);
}

/** What an act changed, one row for each thing, beside what Heroku has at this moment. No row holds a hidden value. */
export async function driftRows(context: DriftContext, app: string, undo: ActionUndo): Rows {
  const { heroku } = context;
  switch (undo.kind) {
    case 'settings':
      return settingRows(context, app, undo);
    case 'scale': {
      const now = await readQuantities(heroku, app);
      if (!now.ok) return now;
      const parts = (list: typeof now.value) => list.map(({ type, quantity: value }) => ({ type, value }));
      const three = { before: parts(undo.before), intended: parts(undo.after), now: parts(now.value) };
      return ok(partRows('computers', three, number));
    }
    case 'size': {
      const now = await readSizes(heroku, app);
      if (!now.ok) return now;
      const parts = (list: typeof now.value) => list.map(({ type, size: value }) => ({ type, value }));
      const three = { before: parts(undo.before), intended: parts(undo.after), now: parts(now.value) };
      return ok(partRows('size', three, word, sameSize));
    }
    case 'maintenance': {
      const now = await readApp(heroku, app);
      if (!now.ok) return now;
      return ok([
        rowOf(
          'closed',
          '',
          { before: undo.before, intended: undo.after, now: now.value.maintenance },
          turned,
        ),
      ]);
    }
    case 'name': {
      const now = await readApp(heroku, app);
      if (!now.ok) return now;
      return ok([
        rowOf('address', '', { before: undo.before, intended: undo.after, now: now.value.name }, word),
      ]);
    }
    case 'helper': {
      const now = await isCollaborator(heroku, app, undo.email);
      if (!now.ok) return now;
      return ok([
        rowOf('person', undo.email, { before: undo.before, intended: undo.after, now: now.value }, turned),
      ]);
    }
    case 'release':
      return releaseRows(heroku, app, undo);
  }
}

/** All as it was to be, all as it was, or neither. */
export function driftState(rows: readonly DriftRow[]): ActionDrift['state'] {
  if (rows.every(({ matches }) => matches === 'intended')) return 'as-intended';
  return rows.every(({ matches }) => matches === 'before') ? 'as-before' : 'changed';
}
