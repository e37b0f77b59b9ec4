import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatabaseJob, DatabaseJobKind } from '../../../../electron/contract/jobs.ts';
import type { FolderView } from '../../../../electron/contract/mongodb.ts';
import type { Site } from '../../../../electron/contract/sites.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { ask } from '../../../bridge/bridge.ts';
import { Button } from '../../../design/button.tsx';
import { useNavigation } from '../../../stores/navigation.ts';
import { useAction } from '../../../shared/actions/use-action.ts';
import { databaseJob, useJobs } from '../../../stores/jobs.ts';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import { useTitleOf } from '../../../shared/site/site-status.ts';
import { useDatabase } from '../use-database-size.ts';
import './export-screen.css';
import { DataHome } from './export-home.tsx';
import { FolderStep } from './folder-step.tsx';
import { FromSiteStep } from './from-site-step.tsx';
import { WorkStep } from './job-step.tsx';

type Stage =
  | { readonly at: 'home' }
  | { readonly at: 'folder'; readonly folder: FolderView }
  | { readonly at: 'site' };

const kinds: readonly DatabaseJobKind[] = ['copy-out', 'put-back', 'from-site'];
const back = () => useNavigation.getState().back();

/** Copying a whole database out, and putting it back. `site`: null for a database that belongs to none of Heroku. */
export function ExportScreen({ site }: { readonly site: Site | null }) {
  useEffect(() => void useJobs.getState().load(), []);
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const about = site === null ? undefined : titleOf(site.title);
  const [pasted, setPasted] = useState<string | null>(null);
  const database = useDatabase(site === null ? 'string' : 'site', site === null ? pasted : site.id);
  const { string } = database;
  const work = useJobs(({ all }) =>
    databaseJob(all, kinds, { string: string?.id ?? null, siteId: site?.id ?? null }),
  );
  const [stage, setStage] = useState<Stage>({ at: 'home' });
  const action = useAction();
  const [picking, setPicking] = useState(false);
  const [unpicked, setUnpicked] = useState<Problem | null>(null);
  /** The new database that the copy goes into; the site opens another one until the name is saved. */
  const [fresh, setFresh] = useState<string | null>(null);

  // Either opens a window of this computer.
  const busy = picking || action.starting;
  const copyOut = () => {
    if (string === null || busy) return;
    setUnpicked(null);
    action.start('mongodb.exportStart', { string: string.id });
  };
  const pick = async (again = false) => {
    if (string === null || busy) return;
    setPicking(true);
    action.leave();
    setUnpicked(null);
    const answer = await ask('mongodb.restorePick', { string: string.id, again });
    setPicking(false);
    if (!answer.ok) setUnpicked(answer.problem);
    else if (answer.value !== null) setStage({ at: 'folder', folder: answer.value });
  };
  const read = (ended: DatabaseJob) => {
    useJobs.getState().dismiss(ended);
    setStage({ at: 'home' });
    if (ended.kind === 'put-back') void database.again();
  };

  if (work !== undefined) {
    return (
      <WorkStep
        work={work}
        about={about}
        onBack={back}
        onRead={() => read(work)}
        onAgain={() => {
          read(work);
          if (work.kind === 'copy-out') copyOut();
          else if (work.kind === 'from-site') setStage({ at: 'site' });
          else void pick(true);
        }}
        fresh={fresh}
        onSaveFresh={
          site === null
            ? null
            : () => useNavigation.getState().go({ screen: 'connection-strings', id: site.id })
        }
      />
    );
  }
  const toHome = () => setStage({ at: 'home' });
  if (stage.at === 'folder' && string !== null) {
    return (
      <FolderStep
        about={about}
        site={site?.id ?? null}
        string={string.id}
        folder={stage.folder}
        picking={picking}
        onOther={() => void pick()}
        onAgain={() => pick(true)}
        onFresh={(name) => {
          setFresh(name);
          void pick(true);
        }}
        onBack={toHome}
      />
    );
  }
  if (stage.at === 'site')
    return <FromSiteStep about={about} address={site?.address ?? ''} onBack={toHome} />;
  const ready = string?.ready === true && database.state !== 'failed';
  return (
    <StepFrame
      key="home"
      title={t('mongodbExport.title')}
      lead={t('mongodbExport.lead')}
      count={null}
      about={about}
      wide
      onBack={back}
      promise={t(busy ? 'mongodbExport.window' : 'mongodbExport.promise')}
      promiseIcon="shield"
      main={
        <>
          <Button kind="line" onPress={back}>
            {t('common.notNow')}
          </Button>
          {ready ? (
            <Button kind="primary" busy={action.starting} onPress={copyOut}>
              {t(action.starting ? 'mongodbExport.out.going' : 'mongodbExport.out.go')}
            </Button>
          ) : null}
        </>
      }
    >
      <DataHome
        site={site}
        database={database}
        problem={unpicked ?? action.refused}
        picking={picking}
        onPasted={setPasted}
        onPick={() => void pick()}
        onSite={() => setStage({ at: 'site' })}
      />
    </StepFrame>
  );
}
