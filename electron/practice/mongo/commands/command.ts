import type { Document } from 'bson';

import type { DatabaseUser } from '../../state/clusters.ts';
import type { ClusterServer } from '../cluster.ts';
import type { Action } from '../rights.ts';
import type { Conversation } from '../scram.ts';
import type { Request } from '../wire.ts';

/** What a server remembers of one connection. */
export interface Session {
  readonly id: number;
  readonly member: number;
  user: DatabaseUser | null;
  scram: Conversation | null;
}

export interface Call {
  readonly server: ClusterServer;
  readonly session: Session;
  readonly request: Request;
  readonly database: string;
  /** The text behind the command's name: its collection, mostly. */
  readonly target: string;
  readonly command: Document;
}

/** An answer as a document (`ok: 1` is added), or already as bytes. */
export type Answer = Document | Uint8Array;

export interface Command {
  /** What the user must be allowed to do in this place; null when anybody who has signed in may. */
  readonly action: Action | null;
  /** May be asked before signing in. */
  readonly open?: boolean;
  readonly run: (call: Call) => Answer | Promise<Answer>;
}

/** Rows of a command: beside it as bytes (OP_MSG section 1) or inside it. */
export function numberIn(command: Document, name: string): number | undefined {
  const value: unknown = command[name];
  return value === undefined || value === null ? undefined : Number(value);
}

export const documentIn = (command: Document, name: string): Document =>
  (command[name] as Document | undefined) ?? {};
