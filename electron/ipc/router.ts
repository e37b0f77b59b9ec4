import * as v from 'valibot';

import type { CallAnswer, CallName } from '../contract/calls.ts';
import { fail, type Result } from '../contract/result.ts';
import type { Handlers } from './call-handler.ts';
import { callHandlers } from './calls/index.ts';

/** Where a message came from, as far as Electron tells. */
export interface Sender {
  /** The frame is the main frame of our window, which is alive. */
  readonly isOurMainFrame: boolean;
  readonly url: string;
}

export interface RouterOptions {
  readonly handlers: Handlers;
  /** `app://sitekeeper`: the only origin that may ask. */
  readonly origin: string;
  /** Writes a thrown exception down and answers its support code. */
  readonly onBug: (where: string, cause: unknown) => string;
  readonly onRefused: (what: string) => void;
}

export type Router = <Name extends CallName>(
  name: Name,
  sender: Sender | null,
  input: unknown,
) => Promise<Result<CallAnswer<Name>>>;

const comesFromUs = (sender: Sender | null, origin: string): boolean =>
  sender !== null && sender.isOurMainFrame && sender.url.startsWith(`${origin}/`);

/** One way in: sender check, then validation, then the handler; whatever is thrown becomes a problem with a code. */
export function createRouter(options: RouterOptions): Router {
  const refuse = (what: string): Result<never> => {
    options.onRefused(what);
    return fail({ code: 'not-allowed', changed: 'no' });
  };
  return async (name, sender, input) => {
    if (!comesFromUs(sender, options.origin)) return refuse(`${name}: sender`);
    if (!Object.hasOwn(callHandlers, name)) return refuse('unknown call');
    const read = v.safeParse(callHandlers[name].input, input);
    if (!read.success) return refuse(`${name}: input`);
    try {
      return await options.handlers[name](read.output);
    } catch (cause) {
      return fail({ code: 'unexpected', changed: 'unknown', support: options.onBug(name, cause) });
    }
  };
}
