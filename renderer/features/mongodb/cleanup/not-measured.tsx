import { useTranslation } from 'react-i18next';
import type { Site } from '../../../../electron/contract/sites.ts';
import { Button } from '../../../design/button.tsx';
import { Card } from '../../../design/card.tsx';
import { Spinner } from '../../../design/icon.tsx';
import { Plate, StateShape } from '../../../design/state-shape.tsx';
import { useNavigation } from '../../../stores/navigation.ts';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import { DatabaseProblem } from '../../connection-strings/database-problem.tsx';
import { useTitleOf } from '../../../shared/site/site-status.ts';
import type { Measuring } from '../use-database-size.ts';

interface NotMeasuredProps {
  readonly site: Site;
  readonly database: Measuring;
}

const back = () => useNavigation.getState().back();

/** Before it is known how full the database is, and where that can't be known. */
export function NotMeasured({ site, database: { state, problem, retry } }: NotMeasuredProps) {
  const { t } = useTranslation();
  const title = useTitleOf()(site.title);
  const none = state === 'no-string' || state === 'not-ready';
  return (
    <StepFrame
      title={t('mongodbCleanup.title')}
      count={null}
      about={title}
      onBack={back}
      promise={t('mongodbCleanup.promise')}
      promiseIcon="shield"
      main={
        <Button kind="line" onPress={back}>
          {t('common.notNow')}
        </Button>
      }
    >
      <div className="cleanup-none">
        {state === 'looking' || state === 'measured' ? (
          <Card as="output" className="row">
            <Spinner />
            <span>
              <b>{t('mongodbCleanup.looking')}</b>
              <span className="quiet">{t('mongodbCleanup.lookingSay')}</span>
            </span>
          </Card>
        ) : null}
        {problem === null ? null : (
          <DatabaseProblem
            level={2}
            problem={problem}
            site={site.id}
            other={
              <Button kind="line" onPress={retry}>
                {t('common.tryAgain')}
              </Button>
            }
          />
        )}
        {none ? <NoString site={site.id} state={state} /> : null}
      </div>
    </StepFrame>
  );
}

/** No connection string can be used: the page about it helps. */
export function NoString({
  site,
  state,
}: {
  readonly site: string;
  readonly state: 'no-string' | 'not-ready';
}) {
  const { t } = useTranslation();
  const none = state === 'no-string';
  return (
    <Card className="no-string">
      <Plate tone="warning">
        <StateShape shape="question" />
      </Plate>
      <div className="grow">
        <h2>{t(none ? 'mongodbCleanup.noString' : 'mongodbCleanup.notReady')}</h2>
        <p className="quiet">{t(none ? 'mongodbCleanup.noStringSay' : 'mongodbCleanup.notReadySay')}</p>
      </div>
      <Button onPress={() => useNavigation.getState().go({ screen: 'connection-strings', id: site })}>
        {t('mongodbCleanup.toDatabase')}
      </Button>
    </Card>
  );
}
