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
    t('remove.kept.copy', { place }),
    ...(losses.stays === null ? [] : [t('remove.kept.database', { host: losses.stays.host })]),
    t('remove.kept.sites'),
    t('remove.kept.history'),
  ];
  const addon = ({ plan, cents }: LostAddon): string => {
    if (cents === null) return t('remove.lost.addonPlain', { plan });
    return cents === 0
      ? t('remove.lost.addonFree', { plan })
      : t('remove.lost.addon', { plan, price: money(cents) });
  };
  return (
    <>
      {site.state.kind === 'working' ? (
        <Banner tone="warning" sign={<StateShape shape="triangle" />} title={t('remove.working')}>
          {t('remove.workingSay')}
        </Banner>
      ) : null}
      <Card className="delete-list is-stop">
        <h2>{t('remove.gone')}</h2>
        <ul>
          <li>
            <StateShape shape="alert" />
            <span>
              {site.address === ''
                ? t('remove.lost.addressNone')
                : t('remove.lost.address', { address: site.address })}
            </span>
          </li>
          {site.state.kind === 'empty' ? null : (
            <li>
              <StateShape shape="alert" />
              <span>{t('remove.lost.program')}</span>
            </li>
          )}
          <li>
            <StateShape shape="alert" />
            <span>{t('remove.lost.settings')}</span>
          </li>
          {losses.addons.map((lost) => (
            <li key={lost.name}>
              <StateShape shape="alert" />
              <span>
                {addon(lost)} {lost.holdsData ? <b>{t('remove.lost.data')}</b> : null}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card className="delete-list is-ok">
        <h2>{t('remove.stays')}</h2>
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
            {t('remove.kept.data')}
          </Button>
        ) : null}
      </Card>
    </>
  );
}
