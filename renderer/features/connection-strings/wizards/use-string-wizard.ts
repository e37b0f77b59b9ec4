import { useEffect, useRef } from 'react';
import type { StringView } from '../../../../electron/contract/connection-strings.ts';
import { useNavigation } from '../../../stores/navigation.ts';
import type { Route } from '../../../stores/navigation.ts';
import { useStrings } from '../../../stores/connection-strings.ts';
import { back, count, next } from '../../../guides/engine/guide.ts';
import type { Steps } from '../../../guides/engine/guide.ts';

/** Where a wizard about a connection string was opened. */
export type WizardPlaceHere = Extract<Route, { screen: 'connection-string-wizard' }>;

/** All that such a wizard knows: the string that it is about, as main tells it. Null while there is none. */
export type StringAnswers = StringView | null;

export interface StringWizardRun<Name extends string> {
  readonly step: Name;
  readonly view: StringAnswers;
  readonly count: { readonly number: number; readonly total: number } | null;
  /** The step before; from the first one, out of the wizard. */
  readonly onBack: () => void;
  /** The next step that is to be shown; `found`: a string that this step has brought, or changed. */
  readonly onNext: (found?: StringView) => void;
  /** To a step out of order: "I have it somewhere else". */
  readonly to: (step: Name, view?: StringAnswers) => void;
  /** It has come to its end and is not offered any more. Its page stays, to tell how it ended, until it is left. */
  readonly end: () => void;
}

/**
 * Runs one wizard about a connection string. Main keeps each step, so the wizard goes on where it was left, also after
 * the app was closed. Null until main has told where that was.
 * @param needsString steps that are about a string: where main could not keep it, the wizard begins again.
 */
export function useStringWizard<Name extends string>(
  steps: readonly [Steps<Name, StringAnswers>[number], ...Steps<Name, StringAnswers>],
  { wizard, site }: WizardPlaceHere,
  needsString: (step: Name) => boolean = () => false,
): StringWizardRun<Name> | null {
  const open = useStrings((state) => state.open);
  const byId = useStrings((state) => state.byId);
  const asked = open !== null;
  useEffect(() => {
    if (!asked) void useStrings.getState().loadOpen();
  }, [asked]);
  const ended = useRef(false);
  useEffect(
    () => () => {
      if (ended.current) useStrings.getState().drop(wizard, site);
    },
    [wizard, site],
  );
  if (open === null) return null;

  const left = open.find((place) => place.wizard === wizard && place.site === site);
  const string = left?.string ?? null;
  const view = string === null ? null : (byId[string.id] ?? string);
  const at = (steps.find(({ name }) => name === left?.step) ?? steps[0]).name;
  const step = view === null && needsString(at) ? steps[0].name : at;
  const to = (name: Name, known: StringAnswers = view) => {
    ended.current = false;
    if (known !== null) useStrings.getState().take([known]);
    void useStrings.getState().keep({ wizard, site, step: name, string: known });
    window.scrollTo(0, 0);
  };
  return {
    step,
    view,
    count: count(steps, view, step),
    onBack: () => {
      const before = back(steps, view, step);
      if (before === null) useNavigation.getState().back();
      else to(before);
    },
    onNext: (found) => {
      const known = found ?? view;
      const following = next(steps, known, step);
      if (following !== null) to(following, known);
    },
    to,
    end: () => {
      ended.current = true;
      void useStrings.getState().endLater(wizard, site);
    },
  };
}
