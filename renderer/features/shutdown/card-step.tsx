import { useTranslation } from 'react-i18next';
import type { OwnTask } from '../../../electron/contract/shutdown.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import '../../design/checkbox.css';
import { StateShape } from '../../design/state-shape.tsx';
import { RemoveCardPicture } from '../../pictures/heroku/remove-card.tsx';
import { useNow } from '../../shared/now.ts';
import { formatLocale } from '../../locales/i18n.ts';
import { inWords } from '../../locales/times.ts';
import { StepFrame } from '../../shared/wizard/step-frame.tsx';
import { Numbered } from '../../guides/engine/numbered-steps.tsx';
import { ShutdownProblem } from './task.tsx';
import type { TaskProps } from './task.tsx';

const later = ['card', 'account'] as const satisfies readonly OwnTask[];

/** A day of Heroku's calendar, as people write it. */
export const dayOfBill = (iso: string): string =>
  inWords(iso, formatLocale(navigator.language), { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** When the last bill comes; and from then on, how to take the card off and close the account. */
export function CardStep({ view, shutting, count, onBack, onNext }: TaskProps) {
  const { t } = useTranslation();
  const now = useNow();
  const { account, bill, own } = view;
  const early = bill !== null && now < Date.parse(bill.cardFrom);
  return (
    <StepFrame
      title={t('shutdown.card.title')}
      lead={t('shutdown.card.lead')}
      count={count}
      onBack={onBack}
      promise={t('shutdown.promise')}
      beside={<RemoveCardPicture />}
      main={
        <Button kind="primary" busy={shutting.busy} onPress={onNext}>
          {t('common.next')}
        </Button>
      }
    >
      {bill === null ? null : (
        <div className="shut-notes">
          <Banner
            tone="info"
            sign={<Icon name="clock" />}
            title={t('shutdown.card.bill', { day: dayOfBill(bill.from) })}
          >
            {t('shutdown.card.billSay')}
          </Banner>
          <Banner
            tone={early ? 'warning' : 'ok'}
            sign={<StateShape shape={early ? 'triangle' : 'tick'} />}
            title={
              early ? t('shutdown.card.early') : t('shutdown.card.from', { day: dayOfBill(bill.cardFrom) })
            }
          >
            {early ? t('shutdown.card.from', { day: dayOfBill(bill.cardFrom) }) : null}{' '}
            {t('shutdown.card.fromSay')}
          </Banner>
        </div>
      )}
      <ShutdownProblem shutting={shutting} />
      <Numbered words="shutdown.card" marks={['press', 'press', 'look']} />
      <div className="shut-acts">
        <Button icon="open" onPress={() => void ask('app.openLink', { link: 'heroku-billing' })}>
          {t('shutdown.card.open')}
        </Button>
        <Button kind="quiet" icon="open" onPress={() => void ask('app.openLink', { link: 'heroku-account' })}>
          {t('shutdown.card.openAccount')}
        </Button>
      </div>
      <fieldset className="shut-own">
        <legend className="label">{t('shutdown.card.yours')}</legend>
        {later.map((task) => (
          <label key={task} className="shut-tick">
            <input
              type="checkbox"
              className="checkbox"
              checked={own[task] !== null}
              onChange={() =>
                shutting.send(() => ask('shutdown.setTaskDone', { account, task, done: own[task] === null }))
              }
            />
            {t(`shutdown.card.${task}`)}
          </label>
        ))}
      </fieldset>
      <p className="small quiet">{t('shutdown.card.accountSay')}</p>
    </StepFrame>
  );
}
