/**
 * The only reader of `window.sitekeeper`. Everything else in the page asks through `ask` and listens through `listen`,
 * so that tests and the gallery replace one object and nothing else.
 */
import type { Bridge, CallAnswer, CallInput, CallName } from '../../electron/contract/calls.ts';
import type { EventName, Events } from '../../electron/contract/events.ts';
import type { Result } from '../../electron/contract/result.ts';

declare global {
  interface Window {
    readonly sitekeeper: Bridge;
  }
}

/** Calls that take nothing are asked with the name alone. */
type InputOf<Name extends CallName> = CallInput<Name> extends void ? [] : [input: CallInput<Name>];

/**
 * Asks main one question of the contract. Never throws for something that went wrong over there: that is a Problem
 * in the answer. A rejected promise would mean that the bridge itself is broken; it becomes `unexpected` too.
 */
export async function ask<Name extends CallName>(
  name: Name,
  ...input: InputOf<Name>
): Promise<Result<CallAnswer<Name>>> {
  const call = window.sitekeeper.calls[name] as (
    input: CallInput<Name> | undefined,
  ) => Promise<Result<CallAnswer<Name>>>;
  try {
    return await call(input[0]);
  } catch {
    return { ok: false, problem: { code: 'unexpected', changed: 'unknown' } };
  }
}

/** Hears one event of the contract. Answers how to stop. */
export function listen<Name extends EventName>(
  name: Name,
  listener: (payload: Events[Name]) => void,
): () => void {
  return window.sitekeeper.events[name](listener);
}
