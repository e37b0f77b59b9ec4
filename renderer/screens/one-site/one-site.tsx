import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/models.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/button.tsx';
import '../../components/card.css';
import { Plate, StateShape } from '../../components/state-shape.tsx';
import { useHeading } from '../../components/use-heading.ts';
import { useJobs } from '../../stores/jobs.ts';
import { usePlace } from '../../stores/place.ts';
import { useSites } from '../../stores/sites.ts';
import { HelpButton } from '../frame/help.tsx';
import { useTitleOf } from '../site-words.ts';
import { ActCard } from './act-card.tsx';
import type { Act } from './act-plan.ts';
import { planOf } from './act-plan.ts';
import { LastRestarts } from './last-restarts.tsx';
import './one-site.css';
import { StateHeader } from './state-header.tsx';
import { ThirdRestart } from './third-restart.tsx';
import { useSpokenJob } from './use-spoken-job.ts';
import { useWatching } from './use-watching.ts';

export function OneSite({ id }: { id: string }) {
  const { t } = useTranslation();
  const { past, go, back } = usePlace();
  const site = useSites((state) => state.byId[id]);
  const cameFromList = past.at(-1)?.place.screen === 'sites';
  const heading = useHeading();
  return (
    <>
      <div className="top">
        <Button kind="quiet" icon="back" onPress={() => (cameFromList ? back() : go({ screen: 'sites' }))}>
          {t('common.mySites')}
        </Button>
        <HelpButton />
      </div>
      {site === undefined ? (
        <section className="card site-gone">
          <Plate tone="off">
            <StateShape shape="question" />
          </Plate>
          <div className="grow">
            <h1 ref={heading} tabIndex={-1}>
              {t('site.gone')}
            </h1>
            <p className="quiet">{t('site.goneSay')}</p>
          </div>
        </section>
      ) : (
        <Present site={site} heading={heading} />
      )}
    </>
  );
}

function Present({ site, heading }: { site: Site; heading: ReturnType<typeof useHeading> }) {
  const { t } = useTranslation();
  const title = useTitleOf()(site.title);
  const { restart, wake, dismiss, bySite } = useJobs();
  const offline = useSites((state) => state.trouble?.code === 'offline');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [third, setThird] = useState(false);
  const job = bySite[site.id];
  const { id } = site;
  useWatching(site);
  useSpokenJob(job, title);
  useEffect(() => {
    void useJobs.getState().load();
    return () => useJobs.getState().dismiss(id);
  }, [id]);

  const begin = async (despiteWarning: boolean) => {
    dismiss(id);
    const trouble = await restart(id, despiteWarning);
    setThird(trouble?.code === 'many-restarts');
    setProblem(trouble?.code === 'many-restarts' ? null : trouble);
  };
  const open = async () => {
    const answer = await ask('sites.open', { id });
    setProblem(answer.ok ? null : answer.problem);
  };
  const look = async () => {
    dismiss(id);
    setProblem(null);
    await useSites.getState().look([id], 'press');
  };
  const act = (chosen: Act) => {
    switch (chosen) {
      case 'restart':
        return void begin(false);
      case 'wake':
        dismiss(id);
        return void wake(id).then(setProblem);
      case 'open':
        return void open();
      case 'look':
        return void look();
    }
  };
  const openable = site.address !== '' && !['empty', 'checking'].includes(site.state.kind);
  return (
    <>
      <StateHeader
        site={site}
        job={job}
        heading={heading}
        acts={
          openable && planOf(site, job).main?.act !== 'open' ? (
            <Button kind="line" icon="open" onPress={() => void open()}>
              {t('site.open')}
            </Button>
          ) : null
        }
      />
      <div className="acts">
        <ActCard site={site} job={job} problem={problem} offline={offline} onAct={act} />
        <LastRestarts siteId={id} />
      </div>
      {third ? (
        <ThirdRestart
          title={title}
          nightscout={site.kind === 'nightscout'}
          onKeep={() => setThird(false)}
          onGo={() => void begin(true)}
        />
      ) : null}
    </>
  );
}
