import { useCallback, useEffect, useRef, useState } from 'react';
import type { StringView } from '../../../electron/contract/connection-strings.ts';
import type { DatabaseSize } from '../../../electron/contract/mongodb.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { useStrings } from '../../stores/connection-strings.ts';

export interface Measuring {
  /** looking: for the connection string, then at the database. */
  readonly state: 'looking' | 'failed' | 'no-string' | 'not-ready' | 'measured';
  /** The one that opens it; null while nobody knows. */
  readonly string: StringView | null;
  /** As last measured; it stays while it is measured again. */
  readonly size: DatabaseSize | null;
  /** Said when `state` is 'failed'. */
  readonly problem: Problem | null;
  /** Measures it once more; what was known stays meanwhile. The same function every time. */
  readonly again: () => Promise<void>;
  /** The same, and says that it looks: a person asked. */
  readonly retry: () => void;
  readonly take: (size: DatabaseSize) => void;
}

interface Seen extends Pick<Measuring, 'state' | 'size' | 'problem'> {
  /** Of what: the answer to an earlier question is none. */
  readonly of: string | null;
  readonly id: string | null;
}

const nothing: Seen = { state: 'looking', of: null, id: null, size: null, problem: null };

/** What is to be measured: the database that a site reads, or the one that a string opens. */
type Measured = { readonly site: string } | { readonly string: string };

async function stringOf(what: Measured): Promise<{ id: string | null; problem: Problem | null }> {
  if ('string' in what) return { id: what.string, problem: null };
  const problem = await useStrings.getState().loadSite(what.site);
  return { id: useStrings.getState().bySite[what.site]?.string ?? null, problem };
}

async function measure(
  what: Measured,
): Promise<Omit<Seen, 'size' | 'of'> & { readonly size?: DatabaseSize }> {
  const { id, problem } = await stringOf(what);
  if (problem !== null) return { state: 'failed', id, problem };
  if (id === null) return { state: 'no-string', id, problem };
  if (useStrings.getState().byId[id]?.ready !== true) return { state: 'not-ready', id, problem };
  const size = await ask('mongodb.measure', { string: id });
  return size.ok
    ? { state: 'measured', id, problem: null, size: size.value }
    : { state: 'failed', id, problem: size.problem };
}

/**
 * How full a database is: asked when the screen opens, and again when something was done to it.
 * @param of Heroku's id of the site, or the id of a string; null: there is none yet.
 */
export function useDatabase(kind: 'site' | 'string', of: string | null): Measuring {
  const [last, setSeen] = useState(nothing);
  const newest = useRef(0);
  const seen = last.of === of ? last : nothing;
  const id = kind === 'string' ? of : seen.id;
  const string = useStrings(({ byId }) => (id === null ? null : (byId[id] ?? null)));
  const again = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    const found: Awaited<ReturnType<typeof measure>> =
      of === null
        ? { state: 'no-string', id: null, problem: null }
        : await measure(kind === 'site' ? { site: of } : { string: of });
    if (mine === newest.current)
      setSeen((known) => ({ ...(known.of === of ? known : nothing), ...found, of }));
  }, [kind, of]);
  useEffect(() => void again(), [again]);
  const { state, size, problem } = seen;
  return {
    state,
    string,
    size,
    problem,
    again,
    retry: () => {
      setSeen((known) => ({ ...known, state: 'looking', problem: null }));
      void again();
    },
    take: (told) => setSeen((known) => ({ ...known, size: told, state: 'measured', problem: null })),
  };
}
