import { useTranslation } from 'react-i18next';
import type { Work } from '../../../electron/contract/database.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { StepFrame } from '../../wizards/engine/step-frame.tsx';
import { WorkCard } from '../work/work-card.tsx';

interface WorkStepProps {
  readonly work: Work;
  readonly about: string | undefined;
  readonly onBack: () => void;
  /** The person has read how it ended. */
  readonly onRead: () => void;
  /** It was cut short, and goes on. */
  readonly onAgain: () => void;
}

/** While data is copied or put back, and how it ended. */
export function WorkStep({ work, about, onBack, onRead, onAgain }: WorkStepProps) {
  const { t } = useTranslation();
  const { kind, state } = work;
  const running = state === 'running';
  return (
    <StepFrame
      key={work.id}
      title={t('data.title')}
      count={null}
      about={about}
      onBack={onBack}
      promise={t(kind === 'put-back' ? 'data.back.promise' : 'data.promise')}
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
      <div className="data-work">
        <WorkCard
          work={work}
          done={kind === 'put-back' ? null : <Kept fromSite={kind === 'from-site'} />}
          acts={
            state === 'done' || kind === 'put-back' ? undefined : (
              <Button onPress={onAgain}>{t('work.again')}</Button>
            )
          }
        />
      </div>
    </StepFrame>
  );
}

/** The files are open to whoever has the folder. */
function Kept({ fromSite }: { readonly fromSite: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {fromSite ? <p className="small quiet">{t('data.site.changed')}</p> : null}
      <p className="data-kept small quiet">
        <Icon name="lock" size="small" />
        <span>{t('data.out.private')}</span>
      </p>
    </>
  );
}
