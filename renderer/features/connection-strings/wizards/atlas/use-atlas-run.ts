import { useNavigation } from '../../../../stores/navigation.ts';
import { useStrings } from '../../../../stores/connection-strings.ts';
import { useStringWizard } from '../use-string-wizard.ts';
import type { StringWizardRun, WizardPlaceHere } from '../use-string-wizard.ts';
import { atlasWizards } from './guides.ts';
import type { AtlasStep, AtlasWizard } from './guides.ts';

export type AtlasWizardName = keyof typeof atlasWizards;

/** What each page of these guides is given. */
export interface AtlasRun extends StringWizardRun<AtlasStep> {
  readonly name: AtlasWizardName;
  readonly wizard: AtlasWizard;
  /** Heroku's id of the site that it is for. */
  readonly site: string | null;
  /** Leaves the guide for good. */
  readonly leave: () => void;
}

/**
 * Runs one of the guides through Atlas. Whoever comes to the test has done something that it shall prove: it begins by
 * itself, once; so it does where a changed string is saved. Null until main has told where the guide was left.
 */
export function useAtlasRun(name: AtlasWizardName, place: WizardPlaceHere): AtlasRun | null {
  const wizard = atlasWizards[name];
  const run = useStringWizard(wizard.pages, place, (page, view) => {
    const untested = page === 'save' && view?.test === null;
    if ((page === 'test' || untested) && view?.ready === true) {
      void useStrings.getState().test(view.id, wizard.write);
    }
  });
  if (run === null) return null;
  const leave = () => {
    run.end();
    useNavigation.getState().back();
  };
  return { ...run, name, wizard, site: place.site, leave };
}
