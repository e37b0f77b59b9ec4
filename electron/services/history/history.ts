import type { HistoryAct, HistoryEntry, HistorySubject } from '../../contract/history.ts';
import { ok, type Result } from '../../contract/result.ts';
import type { Clock } from '../../base/clock.ts';
import type { Begun, Ended } from './entries.ts';
import { createHistoryFile } from './history-file.ts';
import type { Undo } from './undo-record.ts';

export interface ActedOn {
  readonly id: string;
  readonly title: string;
}

/** What is written down with an act, so that it can be told and taken back. */
export interface ActionDetails {
  readonly subject?: HistorySubject;
  readonly undo?: Undo | null;
  /** The entry that this act takes back. */
  readonly undoes?: string | null;
}

type Optional = 'changed' | 'unclear' | 'later';
export type ActionEnd = Omit<Ended, 'id' | 'endedAt' | Optional> & Partial<Pick<Ended, Optional>>;

/**
 * What the app did. Each act is written before it begins and again when it has ended, so that an act interrupted by a
 * kill or a power cut is still told. It holds no secret.
 */
export interface History {
  load(): Promise<void>;
  /** Newest first. */
  list(): readonly HistoryEntry[];
  begin(act: HistoryAct, site: ActedOn | null, more?: ActionDetails): Promise<string>;
  finish(id: string, end: ActionEnd): Promise<void>;
  /** Long work is cut short after so many documents: it is told at the next start. */
  cameTo(id: string, documents: number): Promise<void>;
  /** What was written down when it began; null for an act that is not in this history. */
  begun(id: string): Begun | null;
  /** The same of an act that was interrupted and has not ended since; null for any other. */
  interrupted(id: string): Begun | null;
  /** An act that was interrupted goes on. */
  resume(id: string): void;
  /** It could not go on, and nothing was done: it is interrupted as before. */
  releaseResume(id: string): void;
  /** How to take an act back; null when there is nothing to take back, or it was done. */
  undoOf(id: string): { readonly siteId: string | null; readonly undo: Undo } | null;
  /** The act that an automatic copy was made before: the id of its entry; null when none is known. */
  madeBefore(copy: { readonly id: string; readonly appId: string; readonly takenAt: number }): string | null;
  /** All copies of the act that this one belongs to, itself among them. */
  copiesWith(copy: string): readonly string[];
  /** Tells the acts anew that these copies were to take back. */
  copiesGone(copies: readonly string[]): void;
  /** How the newest such act for this site would be taken back; null when there was none. */
  newest(act: HistoryAct, siteId: string): Undo | null;
  /** How often the act took place, or may have, for this site since then (milliseconds since 1970). */
  countSince(act: HistoryAct, siteId: string, since: number): number;
}

/** The end of an act that simply worked. */
export const worked: ActionEnd = { outcome: 'done', stuck: null, problem: null };

/** Work on a database that was interrupted is left as it is: what was done until then stays, the rest was not done. */
export async function leaveWork(history: Pick<History, 'finish'>, entry: string): Promise<Result<void>> {
  await history.finish(entry, { outcome: 'failed', changed: true, stuck: null, problem: null, later: true });
  return ok(undefined);
}

interface Kept {
  readonly begun: Begun;
  readonly ended: Ended | null;
  /** Begun before this start of the app: without an end it was interrupted. */
  readonly earlier: boolean;
}

/** It did not get to its end, whatever it did by then. */
const unfinished = ({ outcome }: Ended): boolean => outcome === 'failed' || outcome === 'stopped';

/** The saved copies of settings that an act is taken back with. */
const copiesOf = (undo: Undo | null): readonly string[] =>
  undo?.kind === 'settings' ? [undo.before, undo.intended] : [];

/** Acts that save the settings first and are not taken back with that copy. */
const alsoCopied: readonly HistoryAct[] = ['go-back', 'remove-addon', 'undo'];
/** So long after its copy (milliseconds) such an act has begun at the latest. */
const soon = 60_000;

/** The screen shows this many; the file keeps all. */
const shown = 500;

export function createHistory(options: {
  readonly directory: string;
  readonly clock: Clock;
  readonly emit: (entry: HistoryEntry) => void;
  /** Whether a saved copy of settings is still there, by its id: without it there is nothing to take an act back with. */
  readonly copyThere?: (copy: string) => boolean;
}): History {
  const { copyThere = () => true } = options;
  const file = createHistoryFile(options.directory);
  const acts = new Map<string, Kept>();
  const now = (): string => new Date(options.clock.now()).toISOString();

  const outcomeOf = ({ ended, earlier }: Kept): HistoryEntry['outcome'] =>
    ended?.outcome ?? (earlier ? 'interrupted' : 'running');

  /** It surely came to nothing: refused, or ended before anything was done. */
  const nothing = ({ ended }: Kept): boolean => ended !== null && unfinished(ended) && !ended.changed;

  /** Whether an undo stands that takes this act back: an undo that was itself taken back does not. */
  function takenBack({ begun: { id } }: Kept): boolean {
    // The ids that are passed on, so that a damaged file can't lead round in a circle.
    const standing = (wanted: string, above: readonly string[]): boolean =>
      [...acts.values()].some(
        ({ begun, ended }) =>
          begun.undoes === wanted &&
          ended !== null &&
          !unfinished(ended) &&
          !above.includes(begun.id) &&
          !standing(begun.id, [...above, begun.id]),
      );
    return standing(id, [id]);
  }

  function undoState(kept: Kept): HistoryEntry['undo'] {
    const { undo } = kept.begun;
    if (undo === null || outcomeOf(kept) === 'running' || nothing(kept)) return 'none';
    if (takenBack(kept)) return 'done';
    // The copy that it would be taken back with may have been removed since.
    return copiesOf(undo).every(copyThere) ? 'possible' : 'none';
  }

  function changedBy(kept: Kept): HistoryEntry['changed'] {
    if (kept.ended === null) return kept.earlier ? 'unknown' : 'no';
    if (nothing(kept)) return 'no';
    return kept.ended.unclear ? 'unknown' : 'yes';
  }

  function view(kept: Kept): HistoryEntry {
    const { id, at, act, siteId, siteTitle, subject, undoes, documents } = kept.begun;
    return {
      id,
      at,
      act,
      siteId,
      siteTitle,
      subject,
      undoes,
      documents,
      outcome: outcomeOf(kept),
      changed: changedBy(kept),
      // The time between two starts of the app is not what the act took.
      seconds: kept.ended === null || kept.ended.later ? null : secondsBetween(at, kept.ended.endedAt),
      stuck: kept.ended?.stuck ?? null,
      problem: kept.ended?.problem ?? null,
      undo: undoState(kept),
    };
  }

  function tell(id: string | null): void {
    const kept = id === null ? undefined : acts.get(id);
    if (kept !== undefined) options.emit(view(kept));
  }

  function mark(id: string, earlier: boolean): void {
    const kept = acts.get(id);
    if (kept === undefined) return;
    acts.set(id, { ...kept, earlier });
    tell(id);
  }

  function end(ended: Ended): void {
    const kept = acts.get(ended.id);
    if (kept !== undefined) acts.set(ended.id, { ...kept, ended });
  }

  return {
    async load() {
      for (const line of await file.read()) {
        if ('begun' in line) acts.set(line.begun.id, { begun: line.begun, ended: null, earlier: true });
        else end(line.ended);
      }
    },
    list: () => [...acts.values()].toReversed().slice(0, shown).map(view),
    async begin(act, site, more = {}) {
      const begun: Begun = {
        id: crypto.randomUUID(),
        at: now(),
        act,
        siteId: site?.id ?? null,
        siteTitle: site?.title ?? null,
        subject: more.subject ?? null,
        undo: more.undo ?? null,
        undoes: more.undoes ?? null,
        documents: null,
      };
      await file.add(begun);
      acts.set(begun.id, { begun, ended: null, earlier: false });
      tell(begun.id);
      return begun.id;
    },
    async finish(id, how) {
      const kept = acts.get(id);
      if (kept === undefined) return;
      const ended: Ended = { id, endedAt: now(), changed: false, unclear: false, later: false, ...how };
      await file.add(ended);
      end(ended);
      // Taking an undo back brings the first act into force again, so the whole chain is told.
      const chain = new Set<string>();
      for (
        let one: string | null = id;
        one !== null && !chain.has(one);
        one = acts.get(one)?.begun.undoes ?? null
      ) {
        chain.add(one);
      }
      for (const one of chain) tell(one);
    },
    async cameTo(id, documents) {
      const kept = acts.get(id);
      if (kept === undefined) return;
      const begun: Begun = { ...kept.begun, documents };
      await file.add(begun);
      acts.set(id, { ...kept, begun, earlier: true });
      tell(id);
    },
    begun: (id) => acts.get(id)?.begun ?? null,
    interrupted(id) {
      const kept = acts.get(id);
      return kept !== undefined && outcomeOf(kept) === 'interrupted' ? kept.begun : null;
    },
    resume: (id) => mark(id, false),
    releaseResume: (id) => mark(id, true),
    undoOf(id) {
      const kept = acts.get(id);
      if (kept === undefined || undoState(kept) !== 'possible') return null;
      const { siteId, undo } = kept.begun;
      return undo === null ? null : { siteId, undo };
    },
    madeBefore({ id, appId, takenAt }) {
      const all = [...acts.values()].map(({ begun }) => begun);
      const known = all.find(({ undo }) => copiesOf(undo).includes(id));
      const next = all.find(({ act, siteId, at, undo }) => {
        const after = Date.parse(at) - takenAt;
        return (
          siteId === appId &&
          alsoCopied.includes(act) &&
          undo?.kind !== 'settings' &&
          after >= 0 &&
          after < soon
        );
      });
      return (known ?? next)?.id ?? null;
    },
    copiesWith: (copy) =>
      [...acts.values()].map(({ begun }) => copiesOf(begun.undo)).find((copies) => copies.includes(copy)) ?? [
        copy,
      ],
    copiesGone(copies) {
      for (const { begun } of acts.values()) {
        if (copiesOf(begun.undo).some((copy) => copies.includes(copy))) tell(begun.id);
      }
    },
    newest: (act, siteId) =>
      [...acts.values()].findLast(({ begun }) => begun.act === act && begun.siteId === siteId)?.begun.undo ??
      null,
    countSince: (act, siteId, since) =>
      [...acts.values()].filter(
        (kept) =>
          kept.begun.act === act &&
          kept.begun.siteId === siteId &&
          Date.parse(kept.begun.at) >= since &&
          !nothing(kept),
      ).length,
  };
}

const secondsBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
