import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteJob } from '../../../../../electron/contract/jobs.ts';
import type { Site } from '../../../../../electron/contract/sites.ts';
import type { Problem } from '../../../../../electron/contract/problems.ts';
import { ask } from '../../../../bridge/bridge.ts';
import { Banner } from '../../../../design/banner.tsx';
import { Button } from '../../../../design/button.tsx';
import { Icon } from '../../../../design/icon.tsx';
import { ProblemNotice } from '../../../../shared/problem/problem-notice.tsx';
import { JobCard } from '../../../../shared/actions/job-card.tsx';
import { ThirdRestart } from '../../../../shared/actions/restart-warning.tsx';
import { ProblemAct } from '../../../../shared/problem/problem-action.tsx';
import { useTitleOf } from '../../../../shared/site/site-status.ts';
import { useJobs } from '../../../../stores/jobs.ts';
import { useNavigation } from '../../../../stores/navigation.ts';
import { useSites } from '../../../../stores/sites.ts';
import { AtlasFrame } from './page-parts.tsx';
import type { AtlasRun } from './use-atlas-run.ts';

/** The database works again: the site is started anew, so that it notices. Without a site there is nothing left to do. */
export function RestartStep({ run }: { readonly run: AtlasRun }) {
  const { t } = useTranslation();
  const site = useSites((state) => (run.site === null ? undefined : state.byId[run.site]));
  if (site !== undefined) return <RestartSite run={run} site={site} />;
  return (
    <AtlasFrame
      run={run}
      title={t('atlas.restart.titleNone')}
      lead={t('atlas.restart.leadNone')}
      main={
        <Button kind="primary" onPress={run.leave}>
          {t('atlas.restart.finish')}
        </Button>
      }
    >
      <LongAsleep run={run} />
    </AtlasFrame>
  );
}

function RestartSite({ run, site }: { readonly run: AtlasRun; readonly site: Site }) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const title = titleOf(site.title);
  const [started, setStarted] = useState<SiteJob | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const restart = async (despiteWarning: boolean) => {
    setBusy(true);
    setProblem(null);
    const answer = await ask('actions.restart', { id: site.id, despiteWarning });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    useJobs.getState().take([answer.value]);
    setStarted(answer.value);
  };
  const see = () => {
    run.end();
    useNavigation.getState().go({ screen: 'site', id: site.id });
  };
  const third = problem?.code === 'many-restarts';
  return (
    <AtlasFrame
      run={run}
      title={t('atlas.restart.title', { site: title })}
      lead={t('atlas.restart.lead')}
      main={
        started === null ? (
          <>
            <Button kind="line" onPress={run.leave}>
              {t('atlas.restart.without')}
            </Button>
            <Button kind="primary" icon="again" busy={busy} onPress={() => void restart(false)}>
              {t(busy ? 'atlas.restart.going' : 'atlas.restart.go')}
            </Button>
          </>
        ) : null
      }
    >
      {problem === null || third ? null : (
        <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />
      )}
      {started === null ? null : (
        <JobCard
          site={site}
          started={started}
          next={{ words: t('atlas.restart.see'), go: see }}
          onAgain={() => setStarted(null)}
        />
      )}
      <LongAsleep run={run} />
      {third ? (
        <ThirdRestart
          title={title}
          nightscout={site.kind === 'nightscout'}
          // Turning off has its own question, on the site's page.
          onTurnOff={() => useNavigation.getState().go({ screen: 'site', id: site.id })}
          onKeep={() => setProblem(null)}
          onGo={() => void restart(true)}
        />
      ) : null}
    </AtlasFrame>
  );
}

/** Only after waking: a cluster that sleeps for very long may not be woken again (docs/reference/atlas.md#pausing). */
function LongAsleep({ run }: { readonly run: AtlasRun }) {
  const { t } = useTranslation();
  if (run.name !== 'wake') return null;
  return (
    <Banner
      tone="info"
      sign={<Icon name="database" />}
      title={t('atlas.restart.long')}
      act={
        <Button
          kind="quiet"
          onPress={() => useNavigation.getState().go({ screen: 'mongodb-export', id: run.site })}
        >
          {t('atlas.restart.data')}
        </Button>
      }
    >
      {t('atlas.restart.longSay')}
    </Banner>
  );
}
