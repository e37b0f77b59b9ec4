import { TestCard } from '../../../screens/database/test-card.tsx';
import { useStringWizard } from '../use-string-wizard.ts';
import type { StringAnswers, WizardPlaceHere } from '../use-string-wizard.ts';
import type { Steps } from '../../engine/steps.ts';

const findSteps = [{ name: 'look', answered: (view) => view !== null }] as const satisfies Steps<
  'look',
  StringAnswers
>;

/** Looks for the connection string where it may still be. */
export function Find({ place }: { readonly place: WizardPlaceHere }) {
  const run = useStringWizard(findSteps, place);
  if (run === null || run.view === null) return null;
  return <TestCard view={run.view} onChange={run.onBack} />;
}
