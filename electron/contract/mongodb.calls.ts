import { call } from './call.ts';
import type { DatabaseJob } from './jobs.ts';
import type { DatabaseSize, FolderView, CleanupChoice, CleanupPreview } from './mongodb.ts';

/** Measuring a database, making room in it, and taking its data along. `string`: as in the calls about strings. */
export const databaseCalls = {
  'database.measure': call<{ string: string }, DatabaseSize>(),
  /** The cluster's own limit, when the person knows it; null: the free one. In bytes. */
  'database.limit': call<{ string: string; bytes: number | null }, DatabaseSize>(),

  'room.preview': call<{ string: string; choice: CleanupChoice }, CleanupPreview>(),
  /** A ticket for what goes as a whole or is history. `typed`: the name of the database. */
  'room.ticket': call<{ string: string; choice: CleanupChoice; typed: string }, { ticket: string }>(),
  /** Null: the person keeps it, as main's own last question was answered. A copy of what goes is kept first. */
  'room.clear': call<{ string: string; choice: CleanupChoice; ticket: string | null }, DatabaseJob | null>(),
  /** Puts back what making room took out, by its entry in the history, as far as there is room. */
  'room.undo': call<{ entry: string }, DatabaseJob>(),

  /** To a folder that main asks for; a folder with half a copy of it is gone on with. Null: that window was closed. */
  'data.copyOut': call<{ string: string }, DatabaseJob | null>(),
  /** Main asks for the folder. Null: that window was closed. */
  'data.pickFolder': call<{ string: string; again?: boolean }, FolderView | null>(),
  /** Puts back the folder that was picked last. */
  'data.putBack': call<{ string: string }, DatabaseJob>(),
  /** By the site's own pages, to a folder that main asks for. `secret`: the site's API_SECRET; travels one way. */
  'data.fromSite': call<{ address: string; secret: string }, DatabaseJob | null>(),

  'work.list': call<void, readonly DatabaseJob[]>(),
  /** What is done so far stays, and is told. */
  'work.stop': call<{ work: string }, void>(),
} as const;
