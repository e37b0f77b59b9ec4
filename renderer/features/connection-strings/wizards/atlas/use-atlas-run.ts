import { useNavigation } from '../../../../stores/navigation.ts';
import { useStrings } from '../../../../stores/connection-strings.ts';
import type { StringView } from '../../../../../electron/contract/connection-strings.ts';
import { count } from '../../../../guides/engine/guide.ts';
import { useStringWizard } from '../use-string-wizard.ts';
import type { StringAnswers, WizardPlaceHere } from '../use-string-wizard.ts';
import { atlasWizards, stepAfter, stepBefore } from './guides.ts';
import type { AtlasStep, AtlasWizard } from './guides.ts';

export type AtlasWizardName = keyof typeof atlasWizards;

/** What each page of these wizards is given. */
export interface AtlasRun {
  readonly name: AtlasWizardName;
  readonly wizard: AtlasWizard;
  /** Heroku's id of the site that it is for. */
  readonly site: string | null;
  readonly step: AtlasStep;
  readonly view: StringAnswers;
  readonly count: { readonly number: number; readonly total: number } | null;
  readonly onBack: () => void;
  /** On from here; `found`: a string that this step has brought, or changed. */
  readonly onNext: (found?: StringView) => void;
  /** To a step beside the way, or one before. */
  readonly to: (step: AtlasStep, view?: StringAnswers) => void;
  /** It came to its end, while its last page stays open: it is not offered any more. */
  readonly ended: () => void;
  /** Leaves the wizard for good. */
  readonly leave: () => void;
}

/**
 * Runs one of the wizards through Atlas. Whoever comes to the test has done something that it shall prove: it begins by
 * itself, once; so it does where a changed string is saved. Null until main has told where the wizard was left.
 */
export function useAtlasRun(name: AtlasWizardName, place: WizardPlaceHere): AtlasRun | null {
  const wizard = atlasWizards[name];
  const { site } = place;
  const run = useStringWizard<AtlasStep>(wizard.steps, place);
  if (run === null) return null;
  const { step, view } = run;
  const to: AtlasRun['to'] = (following, known = view) => {
    run.to(following, known);
    const untested = following === 'save' && known?.test === null;
    if ((following === 'test' || untested) && known?.ready === true) {
      void useStrings.getState().test(known.id, wizard.write);
    }
  };
  return {
    name,
    wizard,
    site,
    step,
    view,
    count: count<AtlasStep, StringAnswers>(wizard.steps, view, step),
    onBack: () => {
      const before = stepBefore(wizard, view, step);
      if (before === null) useNavigation.getState().back();
      else run.to(before);
    },
    onNext: (found) => {
      const known = found ?? view;
      const following = stepAfter(wizard, known, step);
      if (following !== null) to(following, known);
    },
    to,
    ended: run.end,
    leave: () => {
      run.end();
      useNavigation.getState().back();
    },
  };
}
