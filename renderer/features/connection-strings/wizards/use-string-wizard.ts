import { useEffect } from 'react';
import type { StringView } from '../../../../electron/contract/connection-strings.ts';
import { useNavigation } from '../../../stores/navigation.ts';
import type { Route } from '../../../stores/navigation.ts';
import { useStrings } from '../../../stores/connection-strings.ts';
import { runGuide } from '../../../guides/engine/runner.ts';
import type { GuidePages, GuideRun } from '../../../guides/engine/runner.ts';

/** Where a wizard about a connection string was opened. */
export type WizardPlaceHere = Extract<Route, { screen: 'connection-string-wizard' }>;

/** All that such a wizard knows: the string that it is about, as main tells it. Null while there is none. */
export type StringAnswers = StringView | null;

export interface StringWizardRun<Name extends string> extends GuideRun<Name, StringAnswers> {
  readonly view: StringAnswers;
  /** It has come to its end and is not offered any more. Its page stays, to tell how it ended, until it is left. */
  readonly end: () => void;
}

/**
 * Runs one guide about a connection string. Main keeps each page, so it goes on where it was left, also after the app was
 * closed. Null until main has told where that was.
 * @param arrived what a page shall do by itself, when somebody came to it by going on.
 */
export function useStringWizard<Name extends string>(
  pages: GuidePages<Name, StringAnswers>,
  { wizard, site }: WizardPlaceHere,
  arrived?: (page: Name, view: StringAnswers) => void,
): StringWizardRun<Name> | null {
  const open = useStrings((state) => state.open);
  const byId = useStrings((state) => state.byId);
  const asked = open !== null;
  useEffect(() => {
    if (!asked) void useStrings.getState().loadOpen();
  }, [asked]);
  useEffect(() => () => useStrings.getState().pageLeft(wizard, site), [wizard, site]);
  if (open === null) return null;

  const left = open.find((place) => place.wizard === wizard && place.site === site);
  const string = left?.string ?? null;
  const view = string === null ? null : (byId[string.id] ?? string);
  const run = runGuide(pages, {
    at: left?.step ?? null,
    facts: view,
    keep: (step, known) => {
      if (known !== null) useStrings.getState().take([known]);
      void useStrings.getState().keep({ wizard, site, step, string: known });
      window.scrollTo(0, 0);
    },
    arrived,
    leave: () => useNavigation.getState().back(),
  });
  return {
    ...run,
    view,
    end: () => void useStrings.getState().endLater(wizard, site),
  };
}
