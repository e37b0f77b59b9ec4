import type { MistakeCode, Question } from '../../../electron/contract/connection-strings.ts';
import type { Seen } from '../../../electron/services/connection-strings/analysis/rule.ts';

/** One mistake as a person makes it, and what becomes of it. */
export interface Example {
  readonly code: MistakeCode;
  readonly text: string;
  /** The repaired string; null when a question comes first or nothing can be done. */
  readonly repaired: string | null;
  readonly asks?: readonly Question[];
  readonly hopeless?: true;
  readonly seen?: Seen;
  readonly apiSecret?: string;
}

export const good =
  'mongodb+srv://nightscout:S3cretPw9@cluster0.ab1cd.mongodb.net/mycgm?retryWrites=true&w=majority';
export const cut = good.replace('/mycgm?', '/?');
export const shard =
  'cluster0-shard-00-00.ab1cd.mongodb.net:27017,cluster0-shard-00-01.ab1cd.mongodb.net:27017';
export const standard = `mongodb://nightscout:S3cretPw9@${shard}/mycgm?ssl=true&replicaSet=atlas-abc123-shard-0`;

export const becomesGood = (code: MistakeCode, ...texts: readonly string[]): readonly Example[] =>
  texts.map((text) => ({ code, text, repaired: good }));
export const becomes = (code: MistakeCode, text: string, repaired: string): Example => ({
  code,
  text,
  repaired,
});
export const asks = (
  code: MistakeCode,
  question: Question,
  text: string,
  repaired: string | null = null,
): Example => ({
  code,
  text,
  repaired,
  asks: [question],
});
export const hopeless = (code: MistakeCode, text: string): Example => ({
  code,
  text,
  repaired: null,
  hopeless: true,
});
export const seen = (
  code: MistakeCode,
  what: Seen,
  repaired: string | null,
  question?: Question,
): Example => ({
  code,
  text: good,
  repaired,
  seen: what,
  ...(question === undefined ? {} : { asks: [question] }),
});
export const withPassword = (password: string): string => good.replace('S3cretPw9', password);
export const withUser = (user: string): string => good.replace('nightscout', user);
export const withHost = (host: string): string => good.replace('cluster0.ab1cd.mongodb.net', host);
export const withDatabase = (name: string): string => good.replace('mycgm', name);
export const withOptions = (options: string): string => good.replace('retryWrites=true&w=majority', options);
