import { useTranslation } from 'react-i18next';
import type { Site, SiteDetail } from '../../../electron/contract/sites.ts';
import { ConfirmDialog, Facts } from '../../design/confirm-dialog.tsx';
import { Icon } from '../../design/icon.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { money } from '../../locales/money.ts';
import { useTitleOf } from '../../shared/site/site-status.ts';

interface TurnOffProps {
  readonly site: Site;
  readonly detail: SiteDetail | undefined;
  readonly onKeep: () => void;
  readonly onGo: () => void;
}

/** What turning off means for readings, followers and the bill. It can be turned on again, so nothing is typed. */
export function TurnOff({ site, detail, onKeep, onGo }: TurnOffProps) {
  const { t } = useTranslation();
  const title = useTitleOf()(site.title);
  const nightscout = site.kind === 'nightscout';
  const bill = () => {
    const monthly = detail?.monthly ?? null;
    if (monthly === null) return t('site.power.billUnknown');
    return t(monthly.flat ? 'site.power.billFlat' : 'site.power.bill', { price: money(monthly.cents) });
  };
  const safe = [t(nightscout ? 'site.power.readings' : 'site.power.kept'), t('site.power.settings')];
  const lost = nightscout ? [t('site.power.followers'), t('site.power.alarms')] : [t('site.power.visitors')];
  return (
    <ConfirmDialog
      title={t('site.power.ask', { site: title })}
      tone="off"
      sign={<StateShape shape="power" />}
      lead={t('site.power.lead')}
      go={t('site.power.sure')}
      keep={t('site.power.keep')}
      onGo={onGo}
      onKeep={onKeep}
    >
      <Facts
        facts={[
          ...safe.map((words) => ({ tone: 'ok', words }) as const),
          ...lost.map((words) => ({ tone: 'warning', words }) as const),
        ]}
      />
      <ul className="dialog-notes">
        <li>
          <Icon name="card" />
          <span>
            {bill()} {t('site.power.addOns')}
          </span>
        </li>
        <li>
          <Icon name="undo" />
          {t('site.power.back')}
        </li>
      </ul>
    </ConfirmDialog>
  );
}
