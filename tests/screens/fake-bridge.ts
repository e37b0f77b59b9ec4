/**
 * A main that is not there: `window.sitekeeper` with an answer ready for every call of the contract. The table is typed
 * by the contract, so a new call does not compile before it has an answer here.
 */
import type { Bridge, CallAnswer, CallName } from '../../electron/contract/calls.ts';
import type { EventName, Events } from '../../electron/contract/events.ts';
import { eventNames } from '../../electron/contract/events.ts';
import type { Result } from '../../electron/contract/result.ts';

/** `never`: the question stays open, as when Heroku is slow. */
export type Answers = {
  readonly [Name in CallName]: Result<CallAnswer<Name>> | 'never';
};

export type Push = {
  readonly [Name in EventName]: { readonly event: Name; readonly payload: Events[Name] };
}[EventName];

/** What is handed to the page, as plain data. */
export interface Script {
  readonly answers: Answers;
  readonly eventNames: readonly EventName[];
}

export const scriptOf = (answers: Answers): Script => ({ answers, eventNames });

declare global {
  interface Window {
    /** Plays an event of main. */
    pushToPage?: (event: string, payload: unknown) => void;
    /** The calls that were made, in order. */
    callsMade?: { readonly name: string; readonly input: unknown }[];
  }
}

/**
 * Runs inside the page, before anything of ours: so it stands alone and uses nothing from this file.
 * Give it to `addInitScript` together with a script.
 */
export function installFakeBridge({ answers, eventNames: names }: Script): void {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const made: { readonly name: string; readonly input: unknown }[] = [];
  const calls = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      (input: unknown) => {
        made.push({ name, input });
        return answer === 'never' ? new Promise(() => undefined) : Promise.resolve(answer);
      },
    ]),
  );
  const events = Object.fromEntries(
    names.map((name) => [
      name,
      (listener: (payload: unknown) => void) => {
        const all = listeners.get(name) ?? new Set();
        listeners.set(name, all.add(listener));
        return () => all.delete(listener);
      },
    ]),
  );
  const bridge = { calls, events } as unknown as Bridge;
  Object.assign(window, {
    sitekeeper: bridge,
    callsMade: made,
    pushToPage: (event: string, payload: unknown) => {
      for (const listener of listeners.get(event) ?? []) listener(payload);
    },
  });
}
