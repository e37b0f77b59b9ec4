import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StringView } from '../../../../../electron/contract/connection-strings.ts';
import type { Problem } from '../../../../../electron/contract/problems.ts';
import { Button } from '../../../../design/button.tsx';
import { Spinner } from '../../../../design/icon.tsx';
import type { PageContent } from '../../../../guides/engine/guide.ts';
import { GuidePage } from '../../../../guides/engine/guide-page.tsx';
import { ProblemNotice } from '../../../../shared/problem/problem-notice.tsx';
import { ProblemAct } from '../../../../shared/problem/problem-action.tsx';
import { useStrings } from '../../../../stores/connection-strings.ts';
import { beginWizard } from '../../open-wizard.ts';
import type { WizardPlaceHere } from '../use-string-wizard.ts';
import { EnterStep, NewPasswordStep, UserStep } from './answer-steps.tsx';
import './atlas.css';
import { ClusterStep, KnowStep } from './choice-steps.tsx';
import { DatabaseStep } from './database-step.tsx';
import { DriversStep } from './drivers-step.tsx';
import { AtlasFrame } from './page-parts.tsx';
import { PartsStep } from './parts-step.tsx';
import { RestartStep } from './restart-step.tsx';
import { SaveStep } from './save-step.tsx';
import { beforeString } from './guides.ts';
import type { AtlasStep } from './guides.ts';
import { TestStep } from './test-step.tsx';
import { GoneStep, WhatStep } from './info-steps.tsx';
import { useAtlasRun } from './use-atlas-run.ts';
import type { AtlasRun, AtlasWizardName } from './use-atlas-run.ts';

interface PageProps {
  readonly run: AtlasRun;
  readonly view: StringView;
}

/** Pages with a component of their own, that come before there is a string. */
const early: Partial<Record<AtlasStep, (props: { readonly run: AtlasRun }) => ReactNode>> = {
  what: WhatStep,
  cluster: ClusterStep,
  gone: GoneStep,
  drivers: DriversStep,
};

/** Those about a string. */
const late: Partial<Record<AtlasStep, (props: PageProps) => ReactNode>> = {
  parts: PartsStep,
  user: UserStep,
  know: KnowStep,
  enter: EnterStep,
  'new-password': NewPasswordStep,
  test: TestStep,
  database: DatabaseStep,
  save: SaveStep,
  restart: RestartStep,
};

/** The wizards through the pages of Atlas, for the registry. */
export const atlasPages = {
  rebuild: ({ place }: { readonly place: WizardPlaceHere }) => <AtlasPages name="rebuild" place={place} />,
  password: ({ place }: { readonly place: WizardPlaceHere }) => <AtlasPages name="password" place={place} />,
  network: ({ place }: { readonly place: WizardPlaceHere }) => <AtlasPages name="network" place={place} />,
  wake: ({ place }: { readonly place: WizardPlaceHere }) => <AtlasPages name="wake" place={place} />,
  'read-only': ({ place }: { readonly place: WizardPlaceHere }) => (
    <AtlasPages name="read-only" place={place} />
  ),
} as const;

function AtlasPages({ name, place }: { readonly name: AtlasWizardName; readonly place: WizardPlaceHere }) {
  const run = useAtlasRun(name, place);
  if (run === null) return null;
  const { step, shows, view } = run;
  if (view === null && !(name === 'rebuild' && beforeString.includes(step))) return <Missing run={run} />;
  if (shows !== null) return <DonePage key={step} run={run} shows={shows} />;
  const Early = early[step];
  if (Early !== undefined) return <Early key={step} run={run} />;
  const Late = late[step];
  return view === null || Late === undefined ? null : <Late key={step} run={run} view={view} />;
}

/** A page on which something is done at Atlas. */
function DonePage({ run, shows }: { readonly run: AtlasRun; readonly shows: PageContent<AtlasStep> }) {
  const { t } = useTranslation();
  const user = run.step === 'users-edit' ? (run.view?.parts.user ?? null) : null;
  return (
    <GuidePage
      run={run}
      content={shows}
      about={t(`atlas.about.${run.name}`)}
      lead={user === null ? undefined : t('atlas.users-edit.leadUser', { user })}
    />
  );
}

/** These wizards mend what a site has: its string is looked up. Where there is none, it is got from Atlas first. */
function Missing({ run }: { readonly run: AtlasRun }) {
  const { t } = useTranslation();
  const { name, site, step, to } = run;
  const [looking, setLooking] = useState(site !== null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const lookedUp = useEffectEvent((id: string, trouble: Problem | null) => {
    setProblem(trouble);
    setLooking(false);
    const { bySite, byId } = useStrings.getState();
    const found = byId[bySite[id]?.string ?? ''];
    if (found !== undefined) to(step, found);
  });
  useEffect(() => {
    if (site === null) return;
    const { loadSite } = useStrings.getState();
    void loadSite(site).then((trouble) => lookedUp(site, trouble));
  }, [site]);
  return (
    <AtlasFrame
      run={run}
      title={looking ? t(`atlas.about.${name}`) : t('atlas.missing.title')}
      {...(looking ? {} : { lead: t('atlas.missing.lead') })}
      main={
        looking ? null : (
          <Button kind="primary" onPress={() => beginWizard('rebuild', site, null)}>
            {t('atlas.missing.go')}
          </Button>
        )
      }
    >
      {looking ? (
        <output className="row quiet">
          <Spinner />
          {t('atlas.missing.reading')}
        </output>
      ) : null}
      {problem === null ? null : <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />}
    </AtlasFrame>
  );
}
