import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { Site } from '../../../electron/contract/sites.ts';
import type { Losses, LostAddon } from '../../../electron/contract/actions.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { useNavigation } from '../../stores/navigation.ts';
import { money } from '../../locales/money.ts';

interface LossProps {
  readonly site: Site;
  readonly losses: Losses;
  /** Where the copy lies. */
  readonly place: string;
}

/** What goes for good, what stays, and whether somebody may be using it. */
export function Loss({ site, losses, place }: LossProps) {
  const { t } = useTranslation();
  const stays = [
    t('deleteSite.kept.copy', { place }),
    ...(losses.stays === null ? [] : [t('deleteSite.kept.database', { host: losses.stays.host })]),
    t('deleteSite.kept.sites'),
    t('deleteSite.kept.history'),
  ];
  const addon = ({ plan, cents }: LostAddon): string => {
    if (cents === null) return t('deleteSite.lost.addonPlain', { plan });
    return cents === 0
      ? t('deleteSite.lost.addonFree', { plan })
      : t('deleteSite.lost.addon', { plan, price: money(cents) });
  };
  return (
    <>
      {site.state.kind === 'working' ? (
        <Banner tone="warning" sign={<StateShape shape="triangle" />} title={t('deleteSite.working')}>
          {t('deleteSite.workingSay')}
        </Banner>
      ) : null}
      <Card className="delete-list is-stop">
        <h2>{t('deleteSite.gone')}</h2>
        <ul>
          <li>
            <StateShape shape="alert" />
            <span>
              {site.address === ''
                ? t('deleteSite.lost.addressNone')
                : t('deleteSite.lost.address', { address: site.address })}
            </span>
          </li>
          {site.state.kind === 'empty' ? null : (
            <li>
              <StateShape shape="alert" />
              <span>{t('deleteSite.lost.program')}</span>
            </li>
          )}
          <li>
            <StateShape shape="alert" />
            <span>{t('deleteSite.lost.settings')}</span>
          </li>
          {losses.addons.map((lost) => (
            <li key={lost.name}>
              <StateShape shape="alert" />
              <span>
                {addon(lost)} {lost.holdsData ? <b>{t('deleteSite.lost.data')}</b> : null}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card className="delete-list is-ok">
        <h2>{t('deleteSite.stays')}</h2>
        <ul>
          {stays.map((words) => (
            <li key={words}>
              <StateShape shape="tick" />
              <span>{words}</span>
            </li>
          ))}
        </ul>
        {losses.stays !== null && site.kind === 'nightscout' ? (
          <Button
            icon="box"
            onPress={() => useNavigation.getState().go({ screen: 'mongodb-export', id: site.id })}
          >
            {t('deleteSite.kept.data')}
          </Button>
        ) : null}
      </Card>
    </>
  );
}
