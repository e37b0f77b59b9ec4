import { useTranslation } from 'react-i18next';
import type { Site } from '../../../../../electron/contract/sites.ts';
import { Banner } from '../../../../design/banner.tsx';
import { Button } from '../../../../design/button.tsx';
import { Icon } from '../../../../design/icon.tsx';
import { ProblemNotice } from '../../../../shared/problem/problem-notice.tsx';
import { JobCard } from '../../../../shared/actions/job-card.tsx';
import { ActionQuestions } from '../../../../shared/actions/action-questions.tsx';
import { useAction } from '../../../../shared/actions/use-action.ts';
import { ProblemAct } from '../../../../shared/problem/problem-action.tsx';
import { useTitleOf } from '../../../../shared/site/site-status.ts';
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
  const action = useAction();
  const { job: started, busy, refused: problem } = action;
  const see = () => {
    run.end();
    useNavigation.getState().go({ screen: 'site', id: site.id });
  };
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
            <Button
              kind="primary"
              icon="again"
              busy={busy}
              onPress={() => action.start('actions.restart', { id: site.id, despiteWarning: false })}
            >
              {t(busy ? 'atlas.restart.going' : 'atlas.restart.go')}
            </Button>
          </>
        ) : null
      }
    >
      {problem === null ? null : <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />}
      {started === null ? null : (
        <JobCard
          site={site}
          started={started}
          next={{ words: t('atlas.restart.see'), go: see }}
          onAgain={action.leave}
        />
      )}
      <LongAsleep run={run} />
      {/* Turning off has its own question, on the site's page. */}
      <ActionQuestions
        action={action}
        restart={{ site, onTurnOff: () => useNavigation.getState().go({ screen: 'site', id: site.id }) }}
      />
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
