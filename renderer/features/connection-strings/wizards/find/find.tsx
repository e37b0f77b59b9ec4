import { useTranslation } from 'react-i18next';
import { StringPage } from '../../repair-and-test-page.tsx';
import { useSites } from '../../../../stores/sites.ts';
import { useStringWizard } from '../use-string-wizard.ts';
import type { StringWizardRun, WizardPlaceHere } from '../use-string-wizard.ts';
import { AskStep } from './ask-step.tsx';
import { BringStep } from './bring-step.tsx';
import './find.css';
import { LookStep } from './look-step.tsx';
import { findSteps } from './steps.ts';
import type { FindStep } from './steps.ts';

/** What each step of this wizard is given. */
export interface FindStepProps {
  readonly run: StringWizardRun<FindStep>;
  readonly site: string | null;
}

/** Finds the connection string where it still is, mends it, tests it, and saves it. */
export function Find({ place }: { readonly place: WizardPlaceHere }) {
  const { t } = useTranslation();
  const run = useStringWizard(findSteps(place.site), place);
  const site = useSites((state) => (place.site === null ? null : (state.byId[place.site] ?? null)));
  if (run === null) return null;
  const { step, view } = run;
  const props: FindStepProps = { run, site: place.site };
  switch (step) {
    case 'look':
      return place.site === null ? <BringStep {...props} /> : <LookStep run={run} site={place.site} />;
    case 'bring':
      return <BringStep {...props} />;
    case 'user':
    case 'password':
    case 'host':
    case 'database':
      return view === null ? (
        <BringStep {...props} />
      ) : (
        <AskStep key={step} {...props} question={step} view={view} />
      );
    case 'test':
      return view === null ? (
        <BringStep {...props} />
      ) : (
        <StringPage
          view={view}
          site={site}
          title={t('connectionStringSearch.test.title')}
          lead={t('connectionStrings.lead')}
          count={run.count}
          onBack={run.onBack}
          onChanged={(changed) => run.to('test', changed)}
          onSaved={run.end}
        />
      );
  }
}
