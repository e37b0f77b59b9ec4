import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../design/card.tsx';
import type { Account, KeyCheck } from '../../../../electron/contract/account.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { ask } from '../../../bridge/bridge.ts';
import { Banner } from '../../../design/banner.tsx';
import { Button } from '../../../design/button.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { StateShape } from '../../../design/state-shape.tsx';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import type { ConnectStepProps } from './steps.ts';
import { mayKeep } from './steps.ts';
import { useUnsure } from './use-unsure.ts';

interface CheckStepProps extends ConnectStepProps {
  readonly found: KeyCheck;
  readonly onKept: (account: Account) => void;
  readonly onAnother: () => void;
}

/** Before the key is kept: whose account it opens, what it may do, where it will lie. */
export function CheckStep({ count, onBack, found, onKept, onAnother }: CheckStepProps) {
  const { t } = useTranslation();
  const unsure = useUnsure('check');
  const [keeping, setKeeping] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const keep = async () => {
    setKeeping(true);
    setProblem(null);
    const answer = await ask('account.keep');
    setKeeping(false);
    if (answer.ok) onKept(answer.value);
    else setProblem(answer.problem);
  };
  const rows = [
    {
      name: t('connect.check.whose'),
      value: found.name ?? found.email,
      tech: found.name === null ? '' : found.email,
    },
    { name: t('connect.check.may'), value: t(`connect.check.reach.${found.reach}`), tech: '' },
    {
      name: t('connect.check.sees'),
      value:
        found.apps === null ? t('connect.check.appsHidden') : t('connect.check.apps', { count: found.apps }),
      tech: '',
    },
    {
      name: t('connect.check.where'),
      value: t('connect.check.whereSay'),
      tech: t('connect.check.whereTech'),
    },
  ];
  return (
    <StepFrame
      title={t('connect.check.title')}
      lead={t('connect.check.lead')}
      count={count}
      onBack={onBack}
      promise={t('connect.promise')}
      unsure={unsure}
      main={
        mayKeep(found) ? (
          <Button kind="primary" busy={keeping} onPress={() => void keep()}>
            {keeping ? t('connect.check.keeping') : t('connect.check.keep')}
          </Button>
        ) : (
          <Button kind="primary" onPress={onAnother}>
            {t('connect.check.makeAnother')}
          </Button>
        )
      }
    >
      <Card as="dl" className="found">
        {rows.map(({ name, value, tech }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b>{value}</b>
              {tech === '' ? null : <span className="tech">{tech}</span>}
            </dd>
          </div>
        ))}
      </Card>
      {found.reach === 'look-only' ? (
        <Banner tone="warning" sign={<StateShape shape="triangle" />} title={t('connect.check.lookOnly')}>
          {t('connect.check.lookOnlySay')}
        </Banner>
      ) : null}
      {found.reach === 'account-only' ? (
        <Banner tone="stop" sign={<StateShape shape="alert" />} title={t('connect.check.accountOnly')}>
          {t('connect.check.accountOnlySay')}
        </Banner>
      ) : null}
      {mayKeep(found) ? (
        <Button kind="quiet" icon="again" onPress={onAnother}>
          {t('connect.check.another')}
        </Button>
      ) : null}
      {problem === null ? null : <ProblemNotice problem={problem} />}
    </StepFrame>
  );
}
