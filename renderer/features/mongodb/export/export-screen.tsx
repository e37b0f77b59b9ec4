import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatabaseJob, DatabaseJobKind } from '../../../../electron/contract/jobs.ts';
import type { FolderView } from '../../../../electron/contract/mongodb.ts';
import type { Site } from '../../../../electron/contract/sites.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { ask } from '../../../bridge/bridge.ts';
import { Button } from '../../../design/button.tsx';
import { useNavigation } from '../../../stores/navigation.ts';
import { begun, databaseJob, useJobs } from '../../../stores/jobs.ts';
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

/** What main asks a window of this computer for, and what it may take. */
type Busy = 'copying' | 'picking' | null;

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
  const [busy, setBusy] = useState<Busy>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** The new database that the copy goes into; the site opens another one until the name is saved. */
  const [fresh, setFresh] = useState<string | null>(null);

  const copyOut = async () => {
    if (string === null || busy !== null) return;
    setBusy('copying');
    setProblem(null);
    const trouble = begun(await ask('mongodb.exportStart', { string: string.id }));
    setBusy(null);
    setProblem(trouble);
  };
  const pick = async (again = false) => {
    if (string === null || busy !== null) return;
    setBusy('picking');
    setProblem(null);
    const answer = await ask('mongodb.restorePick', { string: string.id, again });
    setBusy(null);
    if (!answer.ok) setProblem(answer.problem);
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
          if (work.kind === 'copy-out') void copyOut();
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
        picking={busy === 'picking'}
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
      promise={busy === null ? t('mongodbExport.promise') : t('mongodbExport.window')}
      promiseIcon="shield"
      main={
        <>
          <Button kind="line" onPress={back}>
            {t('common.notNow')}
          </Button>
          {ready ? (
            <Button kind="primary" busy={busy === 'copying'} onPress={() => void copyOut()}>
              {t(busy === 'copying' ? 'mongodbExport.out.going' : 'mongodbExport.out.go')}
            </Button>
          ) : null}
        </>
      }
    >
      <DataHome
        site={site}
        database={database}
        problem={problem}
        picking={busy === 'picking'}
        onPasted={setPasted}
        onPick={() => void pick()}
        onSite={() => setStage({ at: 'site' })}
      />
    </StepFrame>
  );
}
