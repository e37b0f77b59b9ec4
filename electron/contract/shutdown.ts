import { call } from './call.ts';
import type { ProblemCode } from './problems.ts';

/** The tasks of "Stop using Heroku", in their order. */
export const shutdownSteps = [
  'copies',
  'addresses',
  'tell',
  'turn-off',
  'extras',
  'eco',
  'card',
  'receipt',
] as const;
export type ShutdownStep = (typeof shutdownSteps)[number];

/**
 * on: not yet turned off. turning: begun; after a start of the app: cut short. was-off: it was off before. running: told
 * to stop, and still seen running. back: turned on again.
 */
export const shutdownStates = ['on', 'turning', 'off', 'was-off', 'running', 'failed', 'back'] as const;
export type ShutdownState = (typeof shutdownStates)[number];

export interface ShutdownSite {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  /** Cents a month while it runs; null when Heroku did not tell. `flat`: one price for all Eco sites together. */
  readonly cents: number | null;
  readonly flat: boolean;
  readonly state: ShutdownState;
  /** When it was seen to be off. */
  readonly offAt: string | null;
  readonly problem: ProblemCode | null;
  /** Where the copy of its settings lies, and the config var with its database that is in that copy. */
  readonly copy: { readonly place: string; readonly at: string; readonly database: string | null } | null;
}

/** An add-on that is paid for: it costs on, even when its site is off. */
export interface PaidExtra {
  /** The site that it belongs to. */
  readonly siteId: string;
  readonly name: string;
  readonly plan: string;
  /** Cents a month. */
  readonly cents: number;
  readonly holdsData: boolean;
  readonly gone: boolean;
}

export interface Told {
  readonly text: string;
  readonly done: boolean;
}

/** What the person does at Heroku's own pages, in this order. */
export const ownTasks = ['eco', 'card', 'account'] as const;
export type OwnTask = (typeof ownTasks)[number];

/** Where shutting down has come to. Main keeps it in a file, so that it goes on after the app was closed. */
export interface ShutdownView {
  readonly account: string | null;
  readonly startedAt: string;
  readonly step: ShutdownStep;
  readonly sites: readonly ShutdownSite[];
  readonly tell: readonly Told[];
  /** The paid add-ons as last read; null while not asked for. */
  readonly extras: readonly PaidExtra[] | null;
  /** The newest reading of what still runs, by the ids of the sites; `unknown` could not be read. */
  readonly check: {
    readonly at: string;
    readonly running: readonly string[];
    readonly unknown: readonly string[];
  } | null;
  /** What the person did at Heroku's pages, and when. */
  readonly own: Readonly<Record<OwnTask, string | null>>;
  /** What is under way now. stopping: it ends after the present site. */
  readonly busy: 'no' | 'turning-off' | 'turning-on' | 'stopping';
  /** The first day on which the last bill may come, and from when the card may be taken off. Known once all is off. */
  readonly bill: { readonly from: string; readonly cardFrom: string } | null;
}

export const shutdownCalls = {
  /** `account`: as in `Site`. Null: none was begun. */
  'shutdown.view': call<{ account: string | null }, ShutdownView | null>(),
  'shutdown.begin': call<{ account: string | null; ids: readonly string[] }, ShutdownView>(),
  'shutdown.goTo': call<{ account: string | null; step: ShutdownStep }, ShutdownView>(),
  'shutdown.setNotifyList': call<{ account: string | null; tell: readonly Told[] }, ShutdownView>(),
  'shutdown.setTaskDone': call<{ account: string | null; task: OwnTask; done: boolean }, ShutdownView>(),
  /** Turns off one site after the other, in main. Each step is pushed as `shutdown.changed`. */
  'shutdown.turnOff': call<{ account: string | null }, ShutdownView>(),
  'shutdown.startAgain': call<{ account: string | null }, ShutdownView>(),
  'shutdown.stop': call<{ account: string | null }, ShutdownView>(),
  'shutdown.check': call<{ account: string | null }, ShutdownView>(),
  'shutdown.paidAddons': call<{ account: string | null }, ShutdownView>(),
  'shutdown.end': call<{ account: string | null }, void>(),
  /** `file`: the name of the PDF file. Null: the person closed the window of the system. */
  'shutdown.receipt': call<
    { account: string | null; how: 'print' | 'save' },
    { file: string | null } | null
  >(),
} as const;
