import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { Account } from '../../../electron/contract/account.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { Icon } from '../../design/icon.tsx';
import '../../design/checkbox.css';
import { Plate, StateShape } from '../../design/state-shape.tsx';
import { lookOf, sorted, useTitleOf } from '../../shared/site/site-status.ts';
import { useSites } from '../../stores/sites.ts';
import { StepFrame } from '../../shared/wizard/step-frame.tsx';
import { ShutdownProblem } from './task.tsx';
import type { Shutting } from './use-shutdown.ts';

interface ChooseStepProps {
  readonly shutting: Shutting;
  readonly accounts: readonly Account[];
  readonly onAccount: (email: string) => void;
  readonly onBack: () => void;
}

/** Whether a site is off already can only be told of one that was looked at. */
async function lookAtUnseen(): Promise<void> {
  const { list } = useSites.getState();
  await list(false);
  const { order, byId, look } = useSites.getState();
  const unseen = order.filter((id) => byId[id]?.state.seenAt === null);
  if (unseen.length > 0) await look(unseen, 'page');
}

/** Which sites: all of them, unless somebody unticks one. */
export function ChooseStep({ shutting, accounts, onAccount, onBack }: ChooseStepProps) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const { account, busy } = shutting;
  const { order, byId } = useSites();
  const [left, setLeft] = useState<readonly string[]>([]);
  useEffect(() => {
    void lookAtUnseen();
  }, []);
  const sites = sorted(order.flatMap((id) => byId[id] ?? [])).filter((site) => site.account === account);
  const ids = sites.map(({ id }) => id).filter((id) => !left.includes(id));
  const reason = 'shutdown-none';
  const turn = (id: string) =>
    setLeft(left.includes(id) ? left.filter((other) => other !== id) : [...left, id]);
  return (
    <StepFrame
      title={t('shutdown.choose.title')}
      lead={t('shutdown.choose.lead')}
      count={null}
      about={t('shutdown.about')}
      onBack={onBack}
      promise={t('shutdown.promise')}
      main={
        <>
          <Button kind="line" onPress={onBack}>
            {t('shutdown.leave')}
          </Button>
          <Button
            kind="primary"
            busy={busy}
            offBecause={ids.length === 0 ? reason : undefined}
            onPress={() => shutting.send(() => ask('shutdown.begin', { account, ids }))}
          >
            {busy ? t('shutdown.choose.reading') : t('shutdown.choose.go', { count: ids.length })}
          </Button>
        </>
      }
    >
      {accounts.length < 2 ? null : (
        <Choice
          legend={t('shutdown.choose.account')}
          value={account ?? ''}
          options={accounts.map(({ email }) => ({ value: email, label: email }))}
          onChoose={onAccount}
        />
      )}
      <ShutdownProblem shutting={shutting} />
      <Card as="fieldset" className="shut-rows" aria-label={t('shutdown.choose.legend')}>
        {sites.map((site) => {
          const { tone, shape } = lookOf(site.state);
          const off = site.state.kind === 'off';
          return (
            <label key={site.id}>
              <input
                type="checkbox"
                className="checkbox"
                checked={!left.includes(site.id)}
                onChange={() => turn(site.id)}
              />
              <Plate tone={tone}>
                <StateShape shape={shape} />
              </Plate>
              <span className="grow">
                <b>{titleOf(site.title)}</b>
                <span className="small quiet">{t(off ? 'shutdown.choose.off' : 'shutdown.choose.on')}</span>
              </span>
            </label>
          );
        })}
      </Card>
      {ids.length === 0 ? (
        <p className="small quiet" id={reason}>
          {t('shutdown.choose.none')}
        </p>
      ) : null}
      <div className="shut-notes">
        <Banner tone="warning" sign={<Icon name="card" />} title={t('shutdown.choose.pay')}>
          {t('shutdown.choose.paySay')}
        </Banner>
        <Banner tone="info" sign={<Icon name="database" />} title={t('shutdown.choose.readings')}>
          {t('shutdown.choose.readingsSay')}
        </Banner>
      </div>
    </StepFrame>
  );
}
