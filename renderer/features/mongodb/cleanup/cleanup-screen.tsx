import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StringView } from '../../../../electron/contract/connection-strings.ts';
import type { CleanupPreview, DatabaseSize } from '../../../../electron/contract/mongodb.ts';
import type { Site } from '../../../../electron/contract/sites.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { Banner } from '../../../design/banner.tsx';
import { Button } from '../../../design/button.tsx';
import { StateShape } from '../../../design/state-shape.tsx';
import { useNavigation } from '../../../stores/navigation.ts';
import { databaseJob, useJobs } from '../../../stores/jobs.ts';
import { percent, size as sizeWords } from '../../../locales/sizes.ts';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import { beginWizard } from '../../connection-strings/open-wizard.ts';
import { DatabaseProblem } from '../../connection-strings/database-problem.tsx';
import { useTitleOf } from '../../../shared/site/site-status.ts';
import { useDatabase } from '../use-database-size.ts';
import type { Measuring } from '../use-database-size.ts';
import { WorkCard } from '../job/database-job-card.tsx';
import { Cleared, ClearedActs } from './result.tsx';
import { FillingCard } from './usage-card.tsx';
import { NotMeasured } from './not-measured.tsx';
import { Prevent } from './prevention-tips.tsx';
import './cleanup-screen.css';
import { Shared } from './shared-with.tsx';
import { Sure } from './confirm-dialog.tsx';
import { useGoing } from './use-cleanup-preview.ts';
import { WhatGoes } from './choose-what.tsx';

/** How full the database of a site is, and what may go. */
export function CleanupScreen({ site }: { readonly site: Site }) {
  const database = useDatabase('site', site.id);
  useEffect(() => void useJobs.getState().load(), []);
  const { string, size } = database;
  return string === null || size === null ? (
    <NotMeasured site={site} database={database} />
  ) : (
    <Measured site={site} database={database} string={string} size={size} />
  );
}

interface MeasuredProps {
  readonly site: Site;
  readonly database: Measuring;
  readonly string: StringView;
  readonly size: DatabaseSize;
}

const back = () => useNavigation.getState().back();
const offReason = 'cleanup-off-reason';
const readOnlyReason = 'cleanup-read-only';

function Measured({ site, database, string, size }: MeasuredProps) {
  const { t } = useTranslation();
  const title = useTitleOf()(site.title);
  const { again, take } = database;
  const work = useJobs(({ all }) => databaseJob(all, ['clear'], { string: string.id, siteId: site.id }));
  const going = useGoing(string.id, work === undefined);
  const [asking, setAsking] = useState(false);
  const [kept, setKept] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const ended = work !== undefined && work.state !== 'running';
  useEffect(() => {
    if (ended) void again();
  }, [ended, again]);
  const { preview } = going;
  const taking = useTaking(preview);
  const promise = () => {
    if (work === undefined) return taking;
    return t(ended ? 'mongodbCleanup.sure.back' : 'work.stopSay');
  };
  const readOnly = string.test?.rights === 'read-only';
  const nothing = preview === null || preview.documents === 0;
  const off = readOnly ? readOnlyReason : nothing ? offReason : undefined;
  const full = size.bytes >= size.limit;
  const problem = refused ?? database.problem;
  return (
    <StepFrame
      key={work === undefined ? 'choose' : work.id}
      title={t('mongodbCleanup.title')}
      lead={
        full
          ? t('mongodbCleanup.leadFull')
          : t('mongodbCleanup.lead', { site: title, percent: percent(size.bytes, size.limit) })
      }
      count={null}
      about={title}
      wide
      onBack={back}
      promise={promise()}
      promiseIcon={ended ? 'undo' : 'clock'}
      main={
        work === undefined ? (
          <>
            <Button kind="line" onPress={back}>
              {t('common.notNow')}
            </Button>
            <Button
              kind="primary"
              busy={preview === null && going.problem === null}
              offBecause={off}
              onPress={() => setAsking(true)}
            >
              {nothing
                ? t('mongodbCleanup.goBare')
                : t('mongodbCleanup.go', { size: sizeWords(preview.bytes) })}
            </Button>
          </>
        ) : (
          <Button kind={ended ? 'primary' : 'line'} onPress={back}>
            {t(ended ? 'work.close' : 'common.back')}
          </Button>
        )
      }
    >
      <div className="cleanup">
        {kept ? (
          <Banner tone="ok" sign={<StateShape shape="tick" />} title={t('mongodbCleanup.kept')} />
        ) : null}
        {problem === null ? null : <DatabaseProblem level={2} problem={problem} site={site.id} />}
        {readOnly ? <ReadOnly site={site.id} string={string} /> : null}
        <Shared sites={size.sharedWith} />
        <div className="cleanup-two">
          <FillingCard
            string={string.id}
            size={size}
            going={work === undefined && preview !== null ? { what: going.what, preview } : null}
            onSize={take}
          />
          {work === undefined ? (
            <WhatGoes site={site.id} size={size} going={going} offReason={offReason} />
          ) : (
            <div className="cleanup-beside">
              <WorkCard
                work={work}
                done={<Cleared work={work} size={size} />}
                acts={<ClearedActs work={work} />}
              />
              {work.state === 'done' ? <Prevent site={site.id} /> : null}
            </div>
          )}
        </div>
      </div>
      {asking && preview !== null ? (
        <Sure
          site={title}
          string={string.id}
          database={size.name}
          choice={going.choice}
          preview={preview}
          onKeep={() => setAsking(false)}
          onProblem={(trouble) => {
            setAsking(false);
            setRefused(trouble);
          }}
          onAnswer={(answer) => {
            setAsking(false);
            setRefused(null);
            setKept(answer === null);
          }}
        />
      ) : null}
    </StepFrame>
  );
}

/** How long it takes, beside the button. */
function useTaking(preview: CleanupPreview | null): string {
  const { t } = useTranslation();
  if (preview === null || preview.documents === 0) return t('mongodbCleanup.promise');
  const { seconds } = preview;
  return seconds < 90
    ? t('mongodbCleanup.seconds', { count: Math.max(1, seconds) })
    : t('mongodbCleanup.minutes', { count: Math.round(seconds / 60) });
}

function ReadOnly({ site, string }: { readonly site: string; readonly string: StringView }) {
  const { t } = useTranslation();
  return (
    <div id={readOnlyReason}>
      <Banner
        tone="warning"
        sign={<StateShape shape="triangle" />}
        title={t('mongodbCleanup.readOnly')}
        act={
          <Button onPress={() => beginWizard('read-only', site, string)}>
            {t('mongodbCleanup.readOnlyGo')}
          </Button>
        }
      >
        {t('mongodbCleanup.readOnlySay')}
      </Banner>
    </div>
  );
}
