import { call } from './call.ts';
import type { DatabaseJob } from './jobs.ts';

/** What a collection of Nightscout's holds. */
export const collectionKinds = ['devicestatus', 'entries', 'treatments', 'profile', 'other'] as const;
export type CollectionKind = (typeof collectionKinds)[number];

/**
 * What lies in the database of a site, by kind. Bytes are data and indexes, as Atlas counts them
 * (docs/reference/atlas.md#how-size-is-counted).
 */
export interface DatabasePart {
  readonly kind: CollectionKind;
  readonly bytes: number;
  readonly documents: number;
  /** ISO 8601; null when it has no dates or there are none. */
  readonly oldestAt: string | null;
  readonly newestAt: string | null;
}

export interface DatabaseSize {
  /** The database that the string opens. */
  readonly name: string;
  readonly parts: readonly DatabasePart[];
  /** All databases of the cluster together: the limit is on all of them. */
  readonly bytes: number;
  readonly others: readonly { readonly name: string; readonly bytes: number }[];
  /** In bytes. */
  readonly limit: number;
  /** free: the 512 MB of a free cluster, assumed. told: set by the person or by the server's own words. */
  readonly limitFrom: 'free' | 'told';
  /** Titles of the sites that use the same database. */
  readonly sharedWith: readonly string[];
  readonly measuredAt: string;
}

export const cleanupWhats = ['old-devicestatus', 'all-devicestatus', 'old-history'] as const;
export type CleanupWhat = (typeof cleanupWhats)[number];

/** What is to go. `days`: only what is older than so many days. */
export type CleanupChoice =
  | { readonly what: 'old-devicestatus'; readonly days: number }
  | { readonly what: 'all-devicestatus' }
  /** Readings and treatments: the child's history. */
  | { readonly what: 'old-history'; readonly days: number };

export interface CleanupPreview {
  readonly documents: number;
  /**
   * About. An index goes only with the whole collection; otherwise it stays as large as it was
   * (docs/reference/atlas.md#making-room).
   */
  readonly bytes: number;
  readonly fromAt: string | null;
  readonly toAt: string | null;
  /** Bytes in use afterwards, about. */
  readonly after: number;
  /** About, copy included. */
  readonly seconds: number;
  readonly sharedWith: readonly string[];
  /** Readings and treatments were copied out since the app was opened, whole and compared: only then may they go. */
  readonly copiedOut: boolean;
}

/** A folder that a copy may be put back from. */
export interface FolderView {
  readonly folder: string;
  readonly database: string;
  readonly copiedAt: string | null;
  readonly collections: readonly {
    readonly name: string;
    readonly kind: CollectionKind;
    readonly documents: number;
  }[];
  /** The copying was cut short. */
  readonly whole: boolean;
  /** Documents in the database that it would go into: it must be empty, or `begun`. */
  readonly targetDocuments: number;
  /** It holds a part of this very copy and nothing else: it was begun, and can be gone on with. */
  readonly begun: boolean;
  readonly target: string;
}

/** Where a site keeps its data: the host and the name of the database. Never a user name, a password or an option. */
export interface DatabasePlace {
  readonly host: string;
  readonly name: string | null;
}

/** Measuring a database, making room in it, and taking its data along. `string`: as in the calls about strings. */
export const mongodbCalls = {
  'mongodb.measure': call<{ string: string }, DatabaseSize>(),
  /** The cluster's own limit, when the person knows it; null: the free one. In bytes. */
  'mongodb.setLimit': call<{ string: string; bytes: number | null }, DatabaseSize>(),
  'mongodb.cleanupPreview': call<{ string: string; choice: CleanupChoice }, CleanupPreview>(),
  /** A ticket for what goes as a whole or is history. `typed`: the name of the database. */
  'mongodb.cleanupTicket': call<
    { string: string; choice: CleanupChoice; typed: string },
    { ticket: string }
  >(),
  /** Null: the person keeps it, as main's own last question was answered. A copy of what goes is kept first. */
  'mongodb.cleanupStart': call<
    { string: string; choice: CleanupChoice; ticket: string | null },
    DatabaseJob | null
  >(),
  /** Puts back what making room took out, by its entry in the history, as far as there is room. */
  'mongodb.cleanupUndo': call<{ entry: string }, DatabaseJob>(),
  /** To a folder that main asks for; a folder with half a copy of it is gone on with. Null: that window was closed. */
  'mongodb.exportStart': call<{ string: string }, DatabaseJob | null>(),
  /** Main asks for the folder. Null: that window was closed. */
  'mongodb.restorePick': call<{ string: string; again?: boolean }, FolderView | null>(),
  /** Puts back the folder that was picked last. */
  'mongodb.restoreStart': call<{ string: string }, DatabaseJob>(),
  /** By the site's own pages, to a folder that main asks for. `secret`: the site's API_SECRET; travels one way. */
  'mongodb.exportFromSite': call<{ address: string; secret: string }, DatabaseJob | null>(),
} as const;
