import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { ShutdownView } from '../../../electron/contract/shutdown.ts';
import { money } from '../../locales/money.ts';
import { ecoCents } from './steps.ts';

/** What all of it costs a month, in cents: now, with all sites off, and with all that is left ended too. */
export function costsOf(view: ShutdownView): { readonly now: number; readonly off: number } {
  const running = view.sites
    .filter(({ flat, state }) => !flat && state !== 'was-off')
    .reduce((sum, { cents }) => sum + (cents ?? 0), 0);
  const extras = (view.extras ?? []).filter(({ gone }) => !gone).reduce((sum, { cents }) => sum + cents, 0);
  const off = (ecoCents(view) ?? 0) + extras;
  return { now: running + off, off };
}

/** What is paid, before and after. Not shown when a price is not known. */
export function Costs({ view }: { view: ShutdownView }) {
  const { t } = useTranslation();
  if (view.extras === null || view.sites.some(({ cents }) => cents === null)) return null;
  const { now, off } = costsOf(view);
  const rows = [
    [t('shutdown.pay.now'), now],
    [t('shutdown.pay.ours'), off],
    [t('shutdown.pay.yours'), 0],
  ] as const;
  return (
    <Card className="shut-pay">
      <h2>{t('shutdown.pay.title')}</h2>
      <dl>
        {rows.map(([name, cents]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{t('shutdown.extras.price', { price: money(cents) })}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
