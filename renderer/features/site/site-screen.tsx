import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { useHeading } from '../../design/use-heading.ts';
import { useDetails } from '../../stores/details.ts';
import { useHistory } from '../../stores/history.ts';
import { dismissOnSite, useJobs, useSiteJob } from '../../stores/jobs.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useSites } from '../../stores/sites.ts';
import { HelpButton } from '../../shared/frame/help-button.tsx';
import { stillNews } from '../../shared/actions/verdict.ts';
import { entryOfJob } from '../../shared/actions/entry-text.ts';
import { UndoQuestions, useUndo } from '../../shared/actions/undo.tsx';
import { SiteMissing } from '../../shared/site/site-missing.tsx';
import { Unfinished } from '../connection-strings/resume-banner.tsx';
import { useEachJob } from '../../shared/actions/use-each-job.ts';
import { ActCard } from './action-card.tsx';
import { mainButton } from './primary-action.ts';
import { More } from './more-links.tsx';
import './site-screen.css';
import { SiteRows } from './site-rows.tsx';
import { StateHeader } from './state-header.tsx';
import { ActionQuestions } from '../../shared/actions/action-questions.tsx';
import { TurnOff } from './turn-off-dialog.tsx';
import { useSiteActions } from './use-site-actions.ts';
import { useWatching } from './use-site-polling.ts';

export function SiteScreen({ id }: { id: string }) {
  const { t } = useTranslation();
  const backTo = useNavigation((state) => state.backTo);
  const site = useSites((state) => state.byId[id]);
  return (
    <>
      <div className="top">
        <Button kind="quiet" icon="back" onPress={() => backTo('sites')}>
          {t('common.mySites')}
        </Button>
        <HelpButton />
      </div>
      {site === undefined ? <SiteMissing /> : <Present site={site} />}
    </>
  );
}

function Present({ site }: { site: Site }) {
  const { t } = useTranslation();
  const heading = useHeading();
  const { id } = site;
  const newest = useSiteJob(id);
  const job = stillNews(newest, site);
  const detail = useDetails((state) => state.bySite[id]);
  const entries = useHistory((state) => state.entries) ?? [];
  const offline = useSites((state) => state.trouble?.code === 'offline');
  const acts = useSiteActions(site);
  const undoing = useUndo();
  const [turningOff, setTurningOff] = useState(false);
  useWatching(site);
  useEffect(() => {
    void useJobs.getState().load();
    return () => dismissOnSite(id);
  }, [id]);
  // Price, newest copy, what was done last.
  const told = useCallback(async () => {
    await Promise.all([useDetails.getState().load(id), useHistory.getState().load()]);
  }, [id]);
  useEachJob(id, told);

  const main = mainButton(site, job);
  const opens = main?.kind === 'offer' && main.act === 'open';
  const openable = site.address !== '' && !['empty', 'checking'].includes(site.state.kind);
  const ended = job === undefined || job.state === 'running' ? undefined : entryOfJob(entries, job);
  const justDone = ended?.undo === 'possible' ? ended : undefined;
  return (
    <>
      <StateHeader
        site={site}
        job={job}
        heading={heading}
        acts={
          openable && !opens ? (
            <Button kind="line" icon="open" onPress={() => acts.act('open')}>
              {t('site.open')}
            </Button>
          ) : null
        }
      />
      <Unfinished site={id} heading={heading} />
      <div className="acts">
        <ActCard
          site={site}
          job={job}
          problem={acts.problem ?? undoing.problem}
          offline={offline}
          onAct={acts.act}
          undo={
            justDone === undefined ? null : (
              <Button
                kind={main === null ? 'soft' : 'quiet'}
                big={main === null}
                wide
                icon="undo"
                busy={undoing.busy === justDone.id}
                onPress={() => undoing.begin(justDone)}
              >
                {t('history.undo')}
              </Button>
            )
          }
        />
        <SiteRows
          site={site}
          detail={detail}
          job={job}
          offline={offline}
          onClose={acts.close}
          onReopen={() => acts.act('reopen')}
          onTurnOff={() => setTurningOff(true)}
        />
      </div>
      <More
        site={site}
        entry={entries.find(({ siteId }) => siteId === id)}
        undoing={justDone === undefined ? undoing : null}
        wait={job?.state === 'running' ? t(`job.after.${job.kind}`) : null}
      />
      <ActionQuestions action={acts.action} restart={{ site, onTurnOff: () => setTurningOff(true) }} />
      {turningOff ? (
        <TurnOff
          site={site}
          detail={detail}
          onKeep={() => setTurningOff(false)}
          onGo={() => {
            setTurningOff(false);
            acts.act('turn-off');
          }}
        />
      ) : null}
      <UndoQuestions undoing={undoing} />
    </>
  );
}
