import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { Plate, StateShape } from '../../design/state-shape.tsx';
import { useTitleOf } from '../../shared/site/site-status.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { StepFrame } from '../../shared/wizard/step-frame.tsx';
import { ShutdownProblem } from './task.tsx';
import type { TaskProps } from './task.tsx';

/** Set by an add-on of Heroku's, which holds the data itself. */
const ownData = 'DATABASE_URL';

/** Where the data lies: which setting of the copy holds it. No value is shown. */
export function AddressesStep({ view, shutting, count, onBack, onNext }: TaskProps) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const go = useNavigation((state) => state.go);
  const [known, setKnown] = useState(false);
  const own = view.sites.some(({ copy }) => copy?.database === ownData);
  return (
    <StepFrame
      title={t('shutdown.addresses.title')}
      lead={t('shutdown.addresses.lead')}
      count={count}
      onBack={onBack}
      promise={t('shutdown.promise')}
      main={
        <Button kind={own && !known ? 'quiet' : 'primary'} busy={shutting.busy} onPress={onNext}>
          {t('common.next')}
        </Button>
      }
    >
      <ShutdownProblem shutting={shutting} />
      <Card as="ul" className="shut-rows">
        {view.sites.map(({ id, title, copy }) => {
          const name = copy?.database ?? null;
          return (
            <li key={id}>
              <Plate tone={name === null ? 'off' : 'ok'}>
                <StateShape shape={name === null ? 'empty' : 'tick'} />
              </Plate>
              <span className="grow">
                <b>{titleOf(title)}</b>
                <span className="small quiet">
                  {name === null ? t('shutdown.addresses.missing') : t('shutdown.addresses.saved', { name })}
                </span>
                {name === ownData ? (
                  <span className="small">
                    <b>{t('shutdown.addresses.own')}</b> {t('shutdown.addresses.ownSay')}{' '}
                    {t('shutdown.addresses.ownCopy')}
                  </span>
                ) : null}
              </span>
              {name === null || name === ownData ? null : (
                <Button
                  kind="quiet"
                  icon="box"
                  says={titleOf(title)}
                  onPress={() => go({ screen: 'mongodb-export', id })}
                >
                  {t('shutdown.addresses.data')}
                </Button>
              )}
            </li>
          );
        })}
      </Card>
      {own ? (
        <label className="shut-tick">
          <input type="checkbox" className="checkbox" checked={known} onChange={() => setKnown(!known)} />
          {t('shutdown.addresses.ownTick')}
        </label>
      ) : null}
      <Banner tone="info" sign={<Icon name="lock" />} title={t('shutdown.addresses.hidden')} />
      <p className="tech">{t('shutdown.addresses.tech')}</p>
    </StepFrame>
  );
}
