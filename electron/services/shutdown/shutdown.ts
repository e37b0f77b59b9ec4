import { fail, ok, type Result } from '../../contract/result.ts';
import type { OwnTask, ShutdownStep, ShutdownView, Told } from '../../contract/shutdown.ts';
import type { ExportedFile } from '../backups/export.ts';
import type { Tidy } from '../account-cleanup/table.ts';
import { createRunner, type RunnerParts } from './turn-off-sites.ts';
import { lastBill } from './last-bill.ts';
import { readExtras } from './paid-addons.ts';
import { deliverReceipt, type ReceiptParts } from './receipt.ts';
import { createShutdownFile, type Shutdown as State, type ShutSite } from './state-file.ts';

export interface ShutdownOptions
  extends Pick<RunnerParts, 'acts' | 'jobs' | 'heroku' | 'clock'>, Omit<ReceiptParts, 'clock'> {
  /** Folder of this account. */
  readonly directory: string;
  readonly account: string | null;
  readonly tidy: Tidy;
  /** What is known of a site; null when it is gone. */
  readonly siteOf: (id: string) => { readonly title: string; readonly name: string } | null;
  readonly emit: (view: ShutdownView) => void;
  readonly onBug: (where: string, cause: unknown) => string;
}

/**
 * "Stop using Heroku": a list of tasks, each kept on the disk before it is done, so that it goes on where it was after
 * the app was closed. Main does the work; the page only looks on.
 * Source: docs/reference/heroku-api.md#stopping-all-cost.
 */
export interface Shutdown {
  load(): Promise<void>;
  /** Null: none was begun. */
  view(): ShutdownView | null;
  begin(ids: readonly string[]): Promise<Result<ShutdownView>>;
  go(step: ShutdownStep): Promise<Result<ShutdownView>>;
  setTell(tell: readonly Told[]): Promise<Result<ShutdownView>>;
  setOwn(task: OwnTask, done: boolean): Promise<Result<ShutdownView>>;
  /** A copy of these sites was saved outside the app. */
  copied(files: readonly ExportedFile[]): Promise<void>;
  /** Turns off what is not off yet, one site after the other. Goes on in main. */
  turnOff(): Result<ShutdownView>;
  /** Turns on again what it had turned off. */
  startAgain(): Result<ShutdownView>;
  /** After the present site. */
  stop(): Result<ShutdownView>;
  /** Asks Heroku what still runs. */
  check(): Promise<Result<ShutdownView>>;
  /** Asks Heroku which add-ons cost on. */
  readExtras(): Promise<Result<ShutdownView>>;
  /** Prints the receipt, or saves it as PDF; `file` is its name. Null: the person closed the window of the system. */
  receipt(how: 'print' | 'save'): Promise<Result<{ file: string | null } | null>>;
  /** Forgets the list. The sites stay as they are. */
  end(): Promise<Result<void>>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

const none = fail({ code: 'no-shutdown', changed: 'no' });

export function createShutdown(options: ShutdownOptions): Shutdown {
  const { heroku, clock, account } = options;
  const file = createShutdownFile(options.directory);
  let state: State | null = null;
  const now = (): string => new Date(clock.now()).toISOString();

  const runner = createRunner({
    ...options,
    sites: () => state?.sites ?? [],
    put: async (site) => {
      await update((known) => ({
        ...known,
        sites: known.sites.map((other) => (other.id === site.id ? { ...other, ...site } : other)),
      }));
    },
    checked: async (check) => void (await update((known) => ({ ...known, check }))),
    told: () => tell(),
  });

  function viewOf(known: State): ShutdownView {
    const offs = known.sites.map(({ offAt }) => offAt).filter((at) => at !== null);
    const allOff = known.sites.every(({ state: is }) => is === 'off' || is === 'was-off');
    const last = offs.toSorted().at(-1) ?? (known.check?.running.length === 0 ? known.check.at : null);
    const bill = last === null || !allOff ? null : lastBill(last);
    return { ...known, account, busy: runner.busy(), bill };
  }

  const view = (): ShutdownView | null => (state === null ? null : viewOf(state));

  function tell(): void {
    if (state !== null) options.emit(viewOf(state));
  }

  async function update(change: (known: State) => State): Promise<Result<ShutdownView>> {
    if (state === null) return none;
    state = change(state);
    const saved = file.save(state);
    tell();
    await saved;
    return state === null ? none : ok(viewOf(state));
  }

  /** Starts what goes on in main, and answers at once how it is. */
  function set(work: () => Promise<void>): Result<ShutdownView> {
    if (state === null) return none;
    if (runner.busy() !== 'no') return fail({ code: 'already-running', changed: 'no' });
    void work().catch((cause: unknown) => options.onBug('shutdown', cause));
    return ok(viewOf(state));
  }

  return {
    view,
    async load() {
      state = await file.load();
    },
    async begin(ids) {
      if (runner.busy() !== 'no') return fail({ code: 'already-running', changed: 'no' });
      const table = await options.tidy.table(ids);
      if (!table.ok) return table;
      const sites = table.value.flatMap(({ id, monthly, processes }): ShutSite[] => {
        const site = options.siteOf(id);
        if (site === null) return [];
        const isOff = processes !== null && processes.every(({ quantity }) => quantity === 0);
        return [
          {
            id,
            title: site.title,
            name: site.name,
            cents: monthly?.cents ?? null,
            flat: monthly?.flat ?? false,
            state: isOff ? 'was-off' : 'on',
            offAt: null,
            problem: null,
            copy: null,
          },
        ];
      });
      if (sites.length === 0) return fail({ code: 'site-gone', changed: 'no' });
      // Only to tell what it costs: that they can't be read now is no reason to wait.
      const extras = await readExtras(
        heroku,
        sites.map(({ id }) => id),
        [],
      );
      state = {
        startedAt: now(),
        step: 'copies',
        sites,
        tell: state?.tell ?? [],
        extras: extras.ok ? [...extras.value] : null,
        check: null,
        own: { eco: null, card: null, account: null },
      };
      return update((known) => known);
    },
    go: (step) => update((known) => ({ ...known, step })),
    setTell: (told) => update((known) => ({ ...known, tell: [...told] })),
    setOwn: (task, done) =>
      update((known) => ({ ...known, own: { ...known.own, [task]: done ? now() : null } })),
    async copied(files) {
      const at = now();
      await update((known) => ({
        ...known,
        sites: known.sites.map((site) => {
          const saved = files.find(({ id }) => id === site.id);
          if (saved === undefined) return site;
          return { ...site, copy: { place: saved.place, at, database: saved.database } };
        }),
      }));
    },
    turnOff: () => set(() => runner.turnOff()),
    startAgain: () => set(() => runner.turnOn()),
    stop() {
      if (state === null) return none;
      runner.stop();
      return ok(viewOf(state));
    },
    async check() {
      if (state === null) return none;
      await runner.check();
      return ok(viewOf(state));
    },
    async readExtras() {
      if (state === null) return none;
      const ids = state.sites.map(({ id }) => id);
      const read = await readExtras(heroku, ids, state.extras ?? []);
      return read.ok ? update((known) => ({ ...known, extras: [...read.value] })) : read;
    },
    receipt: async (how) => (state === null ? none : deliverReceipt(viewOf(state), how, options)),
    async end() {
      if (runner.busy() !== 'no') return fail({ code: 'already-running', changed: 'no' });
      state = null;
      await file.save(null);
      return ok(undefined);
    },
    idle: () => runner.idle(),
  };
}
