import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { Site } from '../../../electron/contract/sites.ts';
import type { PlanChoice, PlanView } from '../../../electron/contract/pricing.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { ChoiceCards } from '../../design/choice-cards.tsx';
import { Icon } from '../../design/icon.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { money } from '../../locales/money.ts';

interface ChooseProps {
  readonly site: Site;
  readonly view: PlanView;
  readonly busy: boolean;
  readonly onChange: (size: string) => void;
}

/** The plans that this site could be on, and what a change means. */
export function Choose({ site, view, busy, onChange }: ChooseProps) {
  const { t } = useTranslation();
  const reason = useId();
  const fitting = view.choices.filter(({ fits, present }) => fits || present);
  const present = fitting.find((choice) => choice.present) ?? null;
  const [size, setSize] = useState(present?.size ?? '');
  const [all, setAll] = useState(false);
  const isSmall = ({ plan, present: here, size: its }: PlanChoice) =>
    plan !== 'performance' || here || its === size;
  const shown = all ? fitting : fitting.filter(isSmall);
  const chosen = fitting.find((choice) => choice.size === size) ?? null;
  const changes = chosen !== null && !chosen.present;
  const runs = view.processes.some(({ quantity }) => quantity > 0);
  const say = (choice: PlanChoice): string =>
    [
      choice.present ? t('dynoSize.present') : null,
      t(`dynoSize.says.${choice.plan}`),
      choice.memory === null ? null : t('dynoSize.memory', { gigabytes: choice.memory }),
      choice.plan === 'eco' ? hours(view.ecoHoursLeft) : null,
    ]
      .filter((words) => words !== null)
      .join(' ');
  const hours = (left: number | null): string | null => {
    if (left === null) return null;
    return left === 0 ? t('dynoSize.ecoNone') : t('dynoSize.ecoHours', { count: left });
  };
  return (
    <Card className="plan">
      <p>
        {t('dynoSize.rule')} {t('dynoSize.parts', { count: view.processes.length })}
      </p>
      <ChoiceCards
        legend={t('dynoSize.choose')}
        value={size}
        options={shown.map((choice) => ({
          value: choice.size,
          title: t(choice.monthly.flat ? 'dynoSize.optionFlat' : 'dynoSize.option', {
            name: choice.size,
            price: money(choice.monthly.cents),
          }),
          say: say(choice),
        }))}
        onChoose={setSize}
      />
      {fitting.every(isSmall) ? null : (
        <p>
          <Button kind="quiet" icon={all ? 'up' : 'plus'} onPress={() => setAll(!all)}>
            {t(all ? 'dynoSize.fewer' : 'dynoSize.larger')}
          </Button>
        </p>
      )}
      {fitting.length < view.choices.length ? <p className="small quiet">{t('dynoSize.tooMany')}</p> : null}
      {chosen?.plan === 'eco' && changes ? <EcoSleeps nightscout={site.kind === 'nightscout'} /> : null}
      {changes ? (
        <WhatChanges restarts={runs} />
      ) : (
        <p className="small quiet" id={reason}>
          {t('dynoSize.same')}
        </p>
      )}
      <p>
        <Button
          kind="primary"
          big
          busy={busy}
          offBecause={changes ? undefined : reason}
          onPress={() => chosen !== null && onChange(chosen.size)}
        >
          {busy ? t('dynoSize.going') : t('dynoSize.go', { name: chosen?.size ?? present?.size ?? '' })}
        </Button>
      </p>
    </Card>
  );
}

/** What comes with another size. */
function WhatChanges({ restarts }: { readonly restarts: boolean }) {
  const { t } = useTranslation();
  return (
    <ul className="plan-facts">
      <li>
        <Icon name="again" size="small" />
        {t(restarts ? 'dynoSize.restarts' : 'dynoSize.rests')}
      </li>
      <li>
        <Icon name="undo" size="small" />
        {t('dynoSize.undo')}
      </li>
      <li>
        <Icon name="card" size="small" />
        {t('dynoSize.bill')}
      </li>
    </ul>
  );
}

function EcoSleeps({ nightscout }: { readonly nightscout: boolean }) {
  const { t } = useTranslation();
  return (
    <Banner
      tone="warning"
      sign={<StateShape shape="triangle" />}
      title={nightscout ? t('dynoSize.ecoAlarms') : t('dynoSize.says.eco')}
    >
      {t('dynoSize.ecoTwo')}
    </Banner>
  );
}
