import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { Site, SiteDetail } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import type { IconName } from '../../design/icon.tsx';
import { useNow } from '../../shared/now.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { money } from '../../locales/money.ts';
import { useTimes } from '../../locales/use-times.ts';
import { Closing } from './maintenance-dialog.tsx';
import './site-rows.css';

interface SiteRowsProps {
  readonly site: Site;
  readonly detail: SiteDetail | undefined;
  readonly job: SiteJob | undefined;
  readonly offline: boolean;
  readonly onClose: (days: number | null) => void;
  readonly onReopen: () => void;
  readonly onTurnOff: () => void;
}

/** What one can do besides the main act. What would collide with a running job waits, and says for what. */
export function SiteRows(props: SiteRowsProps) {
  const { site, detail, job, offline, onClose, onReopen, onTurnOff } = props;
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const go = useNavigation((state) => state.go);
  const id = useId();
  const { kind } = site.state;
  const waits = () => {
    if (job?.state === 'running') return t(`job.after.${job.kind}`);
    return offline ? t('site.blockedOffline') : null;
  };
  const wait = waits();
  const lastCopyAt = detail?.lastCopyAt ?? null;
  const copied = () => {
    if (detail === undefined) return t('site.copy.say');
    return lastCopyAt === null ? t('site.copy.none') : t('site.copy.last', { when: times.when(lastCopyAt) });
  };
  return (
    <Card as="ul" className="site-rows">
      <Row icon="copies" name={t('site.copy.title')} say={copied()}>
        <Button onPress={() => go({ screen: 'backups', id: site.id })}>{t('site.copy.go')}</Button>
      </Row>
      {kind === 'empty' || (kind === 'off' && site.closed === null) ? null : (
        <Closing site={site} wait={wait} onClose={onClose} onReopen={onReopen} />
      )}
      {kind === 'empty' || kind === 'off' ? null : (
        <Row
          icon="power"
          name={t('site.power.title')}
          say={wait ?? t(site.kind === 'nightscout' ? 'site.power.nightscout' : 'site.power.web')}
          sayId={`${id}-off`}
        >
          <Button kind="line" offBecause={wait === null ? undefined : `${id}-off`} onPress={onTurnOff}>
            {t('site.power.go')}
          </Button>
        </Row>
      )}
      <Cost detail={detail} off={kind === 'off'} onPlans={() => go({ screen: 'dyno-size', id: site.id })} />
    </Card>
  );
}

interface RowProps {
  readonly icon: IconName;
  readonly name: string;
  readonly say: string;
  readonly sayId?: string;
  readonly children?: ReactNode;
}

function Row({ icon, name, say, sayId, children }: RowProps) {
  return (
    <li>
      <Icon name={icon} />
      <span className="grow">
        <b>{name}</b>
        <span className="small quiet" id={sayId}>
          {say}
        </span>
      </span>
      {children}
    </li>
  );
}

/** The price by Heroku's own list, and what is left of the hours that all Eco sites share. */
function Cost({
  detail,
  off,
  onPlans,
}: {
  readonly detail: SiteDetail | undefined;
  readonly off: boolean;
  readonly onPlans: () => void;
}) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  if (detail === undefined || detail.processes.length === 0) return null;
  const { monthly, plan, ecoHoursLeft } = detail;
  const words = () => {
    if (monthly === null) return t('site.cost.unknown');
    const price = money(monthly.cents);
    if (monthly.flat) return t('site.cost.flat', { price });
    return off
      ? t('site.cost.off', { price })
      : t('site.cost.monthly', { price, plan: t(`site.cost.plans.${plan}`) });
  };
  const hours = () => {
    if (ecoHoursLeft === null) return '';
    return ecoHoursLeft > 0
      ? t('site.cost.hours', { count: Math.floor(ecoHoursLeft) })
      : t('site.cost.noHours', { when: times.nextMonth() });
  };
  return (
    <Row icon="card" name={t('site.cost.title')} say={`${words()} ${hours()}`.trim()}>
      <Button kind="line" onPress={onPlans}>
        {t('common.plans')}
      </Button>
    </Row>
  );
}
