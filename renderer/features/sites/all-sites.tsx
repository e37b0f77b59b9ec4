import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { StateKind } from '../../../electron/contract/sites.ts';
import type { ShutdownView } from '../../../electron/contract/shutdown.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { useApp } from '../../stores/app.ts';
import { useNow } from '../../shared/now.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useShutdown } from '../../stores/shutdown.ts';
import { useSites } from '../../stores/sites.ts';
import { isOff } from '../shutdown/steps.ts';
import { beginWizard } from '../connection-strings/open-wizard.ts';

/** What can be done to all sites together. */
export function AllSites() {
  const { t } = useTranslation();
  const go = useNavigation((state) => state.go);
  const stopping = useShutdown(({ byAccount }) => Object.values(byAccount).some((view) => view !== null));
  return (
    <section className="all-sites">
      <h2 className="visually-hidden">{t('sites.allTitle')}</h2>
      <div className="row">
        <Button kind="quiet" icon="copies" onPress={() => go({ screen: 'backups-export-all' })}>
          {t('common.saveAll')}
        </Button>
        {stopping ? null : (
          <Button kind="quiet" icon="power" onPress={() => go({ screen: 'shutdown' })}>
            {t('common.shutdown')}
          </Button>
        )}
        <FindDatabase />
      </div>
    </section>
  );
}

/** For those whose site is not in the list any more, while its database is still at Atlas. */
export function FindDatabase() {
  const { t } = useTranslation();
  return (
    <Button kind="quiet" icon="database" onPress={() => beginWizard('rebuild', null, null)}>
      {t('sites.lostGo')}
    </Button>
  );
}

/** A list of stopping that waits to be gone on with; one that came to its end says so only while all of it is off. */
export function StopList() {
  const byAccount = useShutdown((state) => state.byAccount);
  const accounts = useApp((state) => state.snapshot?.accounts);
  useEffect(() => {
    const emails =
      accounts === undefined || accounts.length === 0 ? [null] : accounts.map(({ email }) => email);
    for (const email of emails) void useShutdown.getState().load(email);
  }, [accounts]);
  const waiting = Object.values(byAccount).find((view) => view !== null);
  return waiting === undefined ? null : <Waiting view={waiting} />;
}

/** States in which a site runs, whatever the list of stopping says of it. */
const runs: readonly StateKind[] = ['working', 'starting', 'asleep', 'stopped'];

function Waiting({ view }: { view: ShutdownView }) {
  const { t } = useTranslation();
  const now = useNow();
  const go = useNavigation((state) => state.go);
  const byId = useSites((state) => state.byId);
  const { bill, own, sites, step } = view;
  const due = bill !== null && now >= Date.parse(bill.cardFrom) && own.card === null;
  const ended = step === 'receipt' || step === 'card';
  const on = sites.filter((site) => !isOff(site) || runs.includes(byId[site.id]?.state.kind ?? 'off')).length;
  const words = !ended ? 'stopUnderWay' : on > 0 ? 'stopSomeOn' : due ? 'cardDue' : 'stopDone';
  return (
    <Banner
      tone={words === 'cardDue' ? 'warning' : 'info'}
      sign={<Icon name={words === 'cardDue' ? 'card' : 'power'} />}
      title={words === 'stopSomeOn' ? t('sites.stopSomeOn', { count: on }) : t(`sites.${words}`)}
      act={
        <Button kind="line" onPress={() => go({ screen: 'shutdown' })}>
          {t('sites.stopGo')}
        </Button>
      }
    >
      {t(`sites.${words}Say`)}
    </Banner>
  );
}
