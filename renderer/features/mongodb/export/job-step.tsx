import { useTranslation } from 'react-i18next';
import type { DatabaseJob } from '../../../../electron/contract/jobs.ts';
import { Banner } from '../../../design/banner.tsx';
import { Button } from '../../../design/button.tsx';
import { Icon } from '../../../design/icon.tsx';
import { StateShape } from '../../../design/state-shape.tsx';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import { WorkCard } from '../job/database-job-card.tsx';

interface WorkStepProps {
  readonly work: DatabaseJob;
  readonly about: string | undefined;
  readonly onBack: () => void;
  /** The person has read how it ended. */
  readonly onRead: () => void;
  /** It was cut short, and goes on. */
  readonly onAgain: () => void;
  /** The new database that a copy was put into; null when it was the site's own. */
  readonly fresh: string | null;
  /** To where the site is told of it; null without a site. */
  readonly onSaveFresh: (() => void) | null;
}

/** While data is copied or put back, and how it ended. */
export function WorkStep({ work, about, onBack, onRead, onAgain, fresh, onSaveFresh }: WorkStepProps) {
  const { t } = useTranslation();
  const { kind, state } = work;
  const running = state === 'running';
  return (
    <StepFrame
      key={work.id}
      title={t('mongodbExport.title')}
      count={null}
      about={about}
      onBack={onBack}
      promise={t(kind === 'put-back' ? 'mongodbExport.back.promise' : 'mongodbExport.promise')}
      promiseIcon="shield"
      main={
        running ? (
          <Button kind="line" onPress={onBack}>
            {t('common.back')}
          </Button>
        ) : (
          <Button kind="primary" onPress={onRead}>
            {t('work.close')}
          </Button>
        )
      }
    >
      <div className="export-work">
        <WorkCard
          work={work}
          done={kind === 'put-back' ? null : <Kept fromSite={kind === 'from-site'} />}
          acts={
            state === 'done' || running ? undefined : (
              <Button onPress={onAgain}>{t(kind === 'from-site' ? 'work.anew' : 'work.again')}</Button>
            )
          }
        />
        {kind === 'put-back' && state === 'done' && fresh !== null && onSaveFresh !== null ? (
          <Banner
            tone="warning"
            sign={<StateShape shape="triangle" />}
            title={t('mongodbExport.back.fresh.notYet')}
            act={<Button onPress={onSaveFresh}>{t('mongodbExport.back.fresh.save')}</Button>}
          >
            {t('mongodbExport.back.fresh.notYetSay', { name: fresh })}
          </Banner>
        ) : null}
      </div>
    </StepFrame>
  );
}

/** The files are open to whoever has the folder. */
function Kept({ fromSite }: { readonly fromSite: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {fromSite ? <p className="small quiet">{t('mongodbExport.site.changed')}</p> : null}
      <p className="export-kept small quiet">
        <Icon name="lock" size="small" />
        <span>{t('mongodbExport.out.private')}</span>
      </p>
    </>
  );
}
