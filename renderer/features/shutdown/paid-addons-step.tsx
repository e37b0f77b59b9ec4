import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { PaidExtra } from '../../../electron/contract/shutdown.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Spinner } from '../../design/icon.tsx';
import { Plate, StateShape } from '../../design/state-shape.tsx';
import { useTitleOf } from '../../shared/site/site-status.ts';
import { money } from '../../locales/money.ts';
import { StepFrame } from '../../shared/wizard/step-frame.tsx';
import { RemoveExtra } from './remove-extra.tsx';
import { ShutdownProblem } from './task.tsx';
import type { TaskProps } from './task.tsx';

/** What costs on though all sites are off, to be removed one by one. */
export function ExtrasStep({ view, shutting, count, onBack, onNext }: TaskProps) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const { account, extras, sites } = view;
  const { send } = shutting;
  const [removing, setRemoving] = useState<PaidExtra | null>(null);
  const read = () => send(() => ask('shutdown.paidAddons', { account }));
  useEffect(() => send(() => ask('shutdown.paidAddons', { account })), [account, send]);
  const siteOf = (id: string) => titleOf(sites.find((site) => site.id === id)?.title ?? '');
  return (
    <StepFrame
      title={t('shutdown.extras.title')}
      lead={t('shutdown.extras.lead')}
      count={count}
      onBack={onBack}
      promise={t('shutdown.promise')}
      main={
        <Button kind="primary" onPress={onNext}>
          {t('common.next')}
        </Button>
      }
    >
      <ShutdownProblem shutting={shutting} />
      {extras === null && shutting.problem === null ? (
        <output>
          <Spinner /> {t('shutdown.extras.reading')}
        </output>
      ) : null}
      {extras?.length === 0 ? (
        <Banner tone="ok" sign={<StateShape shape="tick" />} title={t('shutdown.extras.none')}>
          {t('shutdown.extras.noneSay')}
        </Banner>
      ) : null}
      {extras === null || extras.length === 0 ? null : (
        <Card as="ul" className="shut-rows">
          {extras.map((extra) => (
            <li key={extra.name}>
              <Plate tone={extra.gone ? 'ok' : 'warning'}>
                <StateShape shape={extra.gone ? 'tick' : 'triangle'} />
              </Plate>
              <span className="grow">
                <b>{t('shutdown.extras.row', { plan: extra.plan, site: siteOf(extra.siteId) })}</b>
                <span className="small quiet">
                  {extra.gone
                    ? t('shutdown.extras.gone')
                    : t('shutdown.extras.price', { price: money(extra.cents) })}{' '}
                  <span className="code raw">{extra.name}</span>
                </span>
                {extra.holdsData && !extra.gone ? (
                  <span className="small">{t('shutdown.extras.data')}</span>
                ) : null}
              </span>
              {extra.gone ? null : (
                <Button kind="line" says={extra.plan} onPress={() => setRemoving(extra)}>
                  {t('shutdown.extras.remove')}
                </Button>
              )}
            </li>
          ))}
        </Card>
      )}
      <div className="shut-acts">
        <Button kind="quiet" icon="again" busy={shutting.busy} onPress={read}>
          {t('shutdown.extras.again')}
        </Button>
      </div>
      <p className="tech">{t('shutdown.extras.tech')}</p>
      {removing === null ? null : (
        <RemoveExtra
          extra={removing}
          site={siteOf(removing.siteId)}
          onClose={() => setRemoving(null)}
          onProblem={shutting.tellProblem}
          onRemoved={read}
        />
      )}
    </StepFrame>
  );
}
