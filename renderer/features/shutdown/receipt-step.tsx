import { useTranslation } from 'react-i18next';
import { useEffect, useState } from 'react';
import { Card } from '../../design/card.tsx';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { useNavigation } from '../../stores/navigation.ts';
import { useShutdown } from '../../stores/shutdown.ts';
import { StepFrame } from '../../shared/wizard/step-frame.tsx';
import { dayOfBill } from './card-step.tsx';
import { Paper } from './receipt-actions.tsx';
import { ShutdownProblem } from './task.tsx';
import type { TaskProps } from './task.tsx';
import { ecoCents, ecoOf, nothingRuns } from './steps.ts';
import { money } from '../../locales/money.ts';

const toSites = (): void => useNavigation.getState().reset({ screen: 'sites' });

/** What was done and seen, what is left for the person, and the way back. */
export function ReceiptStep({ view, shutting, onBack }: TaskProps) {
  const { t } = useTranslation();
  const { account, bill, extras, sites, busy } = view;
  const [ending, setEnding] = useState(false);
  const { send } = shutting;
  // Somebody may have turned one on since: the receipt says what runs now.
  useEffect(() => send(() => ask('shutdown.check', { account })), [account, send]);
  const off = sites.filter(({ state }) => state === 'off');
  const eco = ecoOf(view);
  const costs = (extras ?? []).filter(({ gone }) => !gone);
  const left = eco !== null || costs.length > 0;
  /** Something is still to be done; else there is only what nobody looked at. */
  const toDo = costs.length > 0 || eco === 'waits' || eco === 'runs';
  const done = nothingRuns(view);
  // "Start again" was pressed here: that they run is what the person wanted.
  const again = !done && sites.some(({ state }) => state === 'back');
  const title = (): string => {
    if (done) return t('shutdown.receipt.title', { count: sites.length });
    return t(again ? 'shutdown.receipt.onAgain' : 'shutdown.receipt.running');
  };
  const lead = done ? (toDo ? 'leadLeft' : 'lead') : again ? 'onAgainSay' : 'runningSay';
  const end = async () => {
    setEnding(true);
    const answer = await ask('shutdown.end', { account });
    setEnding(false);
    if (!answer.ok) {
      shutting.tellProblem(answer.problem);
      return;
    }
    useShutdown.getState().drop(account);
    toSites();
  };
  return (
    <StepFrame
      title={title()}
      lead={t(`shutdown.receipt.${lead}`)}
      count={null}
      about={t('shutdown.about')}
      wide
      onBack={onBack}
      promise={t('shutdown.receipt.againSay')}
      main={
        <>
          {off.length === 0 ? null : (
            <Button
              kind="quiet"
              icon="undo"
              busy={busy === 'turning-on'}
              onPress={() => shutting.send(() => ask('shutdown.startAgain', { account }))}
            >
              {t(busy === 'turning-on' ? 'shutdown.receipt.againNow' : 'shutdown.receipt.again')}
            </Button>
          )}
          <Button kind="quiet" busy={ending} onPress={() => void end()}>
            {t('shutdown.receipt.end')}
          </Button>
          <Button kind={toDo ? 'line' : 'primary'} onPress={toSites}>
            {t('shutdown.receipt.toSites')}
          </Button>
        </>
      }
    >
      <ShutdownProblem shutting={shutting} />
      <div className="shut-two">
        <div className="shut-left">
          {left ? (
            <StillCosts view={view} eco={eco} costs={costs} shutting={shutting} strong={toDo} />
          ) : done ? (
            <Banner tone="ok" sign={<StateShape shape="tick" />} title={t('shutdown.receipt.lead')} />
          ) : null}
          {bill === null ? null : (
            <Banner tone="info" sign={<Icon name="clock" />} title={t('shutdown.receipt.keep')}>
              {t('shutdown.receipt.keepSay', {
                day: dayOfBill(bill.from),
                card: dayOfBill(bill.cardFrom),
              })}
            </Banner>
          )}
        </div>
        <Paper view={view} />
      </div>
    </StepFrame>
  );
}

interface StillCostsProps extends Pick<TaskProps, 'view' | 'shutting'> {
  readonly eco: ReturnType<typeof ecoOf>;
  readonly costs: NonNullable<TaskProps['view']['extras']>;
  /** Something is still to be done, and nothing else on the page is. */
  readonly strong: boolean;
}

/** What costs money still, with the way to it. */
function StillCosts({ view, eco, costs, shutting, strong }: StillCostsProps) {
  const { t } = useTranslation();
  const ecoPrice = money(ecoCents(view) ?? 0);
  return (
    <Card>
      <h2>{t('shutdown.receipt.left')}</h2>
      <ul>
        {eco === null ? null : (
          <li>
            {eco === 'waits'
              ? t('shutdown.receipt.extra', { plan: t('shutdown.receipt.eco'), price: ecoPrice })
              : t(eco === 'said' ? 'shutdown.receipt.ecoSaid' : 'shutdown.receipt.ecoRuns', {
                  price: ecoPrice,
                })}
          </li>
        )}
        {costs.map(({ name, plan, cents }) => (
          <li key={name}>{t('shutdown.receipt.extra', { plan, price: money(cents) })}</li>
        ))}
      </ul>
      <Button
        kind={strong ? 'primary' : 'line'}
        icon="card"
        onPress={() =>
          shutting.send(() =>
            ask('shutdown.goTo', { account: view.account, step: costs.length > 0 ? 'extras' : 'eco' }),
          )
        }
      >
        {t('shutdown.receipt.show')}
      </Button>
    </Card>
  );
}
