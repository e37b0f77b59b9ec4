import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShutdownView } from '../../../electron/contract/shutdown.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useApp } from '../../stores/app.ts';
import { useNow } from '../../stores/now.ts';
import { usePlace } from '../../stores/place.ts';
import { useShutdown } from '../../stores/shutdown.ts';
import { beginWizard } from '../../wizards/string/begin.ts';

/** What can be done to all sites together, and a list of stopping that waits to be gone on with. */
export function AllSites() {
  const { t } = useTranslation();
  const go = usePlace((state) => state.go);
  const accounts = useApp((state) => state.snapshot?.accounts);
  const byAccount = useShutdown((state) => state.byAccount);
  useEffect(() => {
    const emails =
      accounts === undefined || accounts.length === 0 ? [null] : accounts.map(({ email }) => email);
    for (const email of emails) void useShutdown.getState().load(email);
  }, [accounts]);
  const waiting = Object.values(byAccount).find((view) => view !== null);
  return (
    <section className="all-sites">
      <h2 className="vh">{t('sites.allTitle')}</h2>
      {waiting === undefined ? null : <Waiting view={waiting} />}
      <div className="row">
        <Button kind="quiet" icon="copies" onPress={() => go({ screen: 'save-all' })}>
          {t('common.saveAll')}
        </Button>
        {waiting === undefined ? (
          <Button kind="quiet" icon="power" onPress={() => go({ screen: 'shutdown' })}>
            {t('common.shutdown')}
          </Button>
        ) : null}
        <FindDatabase />
      </div>
    </section>
  );
}

/** For those whose site is not in the list any more, while its database is still at Atlas. */
export function FindDatabase() {
  const { t } = useTranslation();
  return (
    <Button kind="quiet" icon="drum" onPress={() => beginWizard('rebuild', null, null)}>
      {t('sites.lostGo')}
    </Button>
  );
}

function Waiting({ view }: { view: ShutdownView }) {
  const { t } = useTranslation();
  const now = useNow();
  const go = usePlace((state) => state.go);
  const { bill, own, step } = view;
  const due = bill !== null && now >= Date.parse(bill.cardFrom) && own.card === null;
  const words = due ? 'cardDue' : step === 'receipt' || step === 'card' ? 'stopDone' : 'stopUnderWay';
  return (
    <Banner
      tone={due ? 'shut' : 'info'}
      sign={<Icon name={due ? 'card' : 'power'} />}
      title={t(`sites.${words}`)}
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
