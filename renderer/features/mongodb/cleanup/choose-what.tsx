import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { CleanupPreview, DatabaseSize } from '../../../../electron/contract/mongodb.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { Button } from '../../../design/button.tsx';
import { Card } from '../../../design/card.tsx';
import { Choice } from '../../../design/choice.tsx';
import { ChoiceCards } from '../../../design/choice-cards.tsx';
import { Icon, Spinner } from '../../../design/icon.tsx';
import { useNow } from '../../../shared/now.ts';
import { useNavigation } from '../../../stores/navigation.ts';
import { amount, size as sizeWords } from '../../../locales/sizes.ts';
import { useTimes } from '../../../locales/use-times.ts';
import { DatabaseProblem } from '../../connection-strings/database-problem.tsx';
import { daysFor } from './usage-layers.ts';
import type { What } from './usage-layers.ts';
import type { Going } from './use-cleanup-preview.ts';

interface WhatGoesProps {
  readonly site: string;
  readonly size: DatabaseSize;
  readonly going: Going;
  /** Id of the words that tell why nothing can be cleared. */
  readonly offReason: string;
}

const month = 30;
const year = 365;

/** What may go, the safe choice first and chosen; under it exactly what that means. */
export function WhatGoes({ site, size, going, offReason }: WhatGoesProps) {
  const { t } = useTranslation();
  const go = useNavigation((state) => state.go);
  const [changing, setChanging] = useState(false);
  const { what, days, copiedOut } = going;
  const status = size.parts.find(({ kind }) => kind === 'devicestatus')?.bytes ?? 0;
  const dayWords = (count: number) => {
    if (count % year === 0) return t('mongodbCleanup.years', { count: count / year });
    return count > 90
      ? t('mongodbCleanup.months', { count: Math.round(count / month) })
      : t('mongodbCleanup.days', { count });
  };
  const history = () => {
    if (!copiedOut) return t('mongodbCleanup.historyLocked');
    return t('mongodbCleanup.historyDays', { count: days['old-history'] });
  };
  return (
    <Card className="what">
      <h2>{t('mongodbCleanup.what')}</h2>
      <ChoiceCards<What>
        legend={t('mongodbCleanup.what')}
        value={what}
        options={[
          {
            value: 'old-devicestatus',
            title: t('mongodbCleanup.old'),
            say: t('mongodbCleanup.oldSay', { count: days['old-devicestatus'] }),
          },
          {
            value: 'all-devicestatus',
            title: t('mongodbCleanup.all'),
            say: t('mongodbCleanup.allSay', { size: sizeWords(status) }),
          },
          { value: 'old-history', title: t('mongodbCleanup.history'), say: history(), locked: !copiedOut },
        ]}
        onChoose={going.choose}
      />
      <Preview site={site} size={size} going={going} offReason={offReason} />
      <div className="what-more">
        {what === 'all-devicestatus' || changing ? null : (
          <Button kind="quiet" icon="clock" onPress={() => setChanging(true)}>
            {t('mongodbCleanup.otherDays')}
          </Button>
        )}
        {copiedOut ? null : (
          <Button kind="quiet" icon="copies" onPress={() => go({ screen: 'mongodb-export', id: site })}>
            {t('mongodbCleanup.historyGo')}
          </Button>
        )}
      </div>
      {what !== 'all-devicestatus' && changing ? (
        <Choice
          key={what}
          legend={t('mongodbCleanup.keep')}
          value={String(days[what])}
          options={daysFor[what].offered.map((count) => ({ value: String(count), label: dayWords(count) }))}
          onChoose={(value) => going.keep(Number(value))}
        />
      ) : null}
    </Card>
  );
}

function Preview({ site, size, going: { what, preview, problem, again }, offReason }: WhatGoesProps) {
  const { t } = useTranslation();
  if (problem !== null) {
    return (
      <div id={offReason}>
        <PreviewProblem site={site} problem={problem} onAgain={again} />
      </div>
    );
  }
  if (preview === null) {
    return (
      <output className="what-preview row quiet" id={offReason}>
        <Spinner />
        {t('mongodbCleanup.counting')}
      </output>
    );
  }
  if (preview.documents === 0) {
    return (
      <div className="what-preview" aria-live="polite" id={offReason}>
        <p>
          <Icon name="info" size="small" />
          <span>
            <b>{t('mongodbCleanup.nothing')}.</b> {t('mongodbCleanup.nothingSay')}
          </span>
        </p>
      </div>
    );
  }
  return (
    <ul className="what-preview num" aria-live="polite" id={offReason}>
      <li className="is-warning">
        <Icon name="minus" size="small" />
        <Goes preview={preview} />
      </li>
      <li className="is-ok">
        <Icon name="check" size="small" />
        {t(what === 'old-history' ? 'mongodbCleanup.staysNewer' : 'mongodbCleanup.staysReadings')}
      </li>
      <li className="is-ok">
        <Icon name="check" size="small" />
        {t('mongodbCleanup.copy')}
      </li>
      {preview.after > size.limit ? (
        <li className="is-warning">
          <Icon name="info" size="small" />
          {t('mongodbCleanup.stillFull')}
        </li>
      ) : null}
    </ul>
  );
}

function Goes({ preview }: { readonly preview: CleanupPreview }) {
  const times = useTimes(useNow());
  const { documents, bytes, fromAt, toAt } = preview;
  const dated = fromAt !== null && toAt !== null;
  return (
    <span>
      <Trans
        i18nKey={dated ? 'mongodbCleanup.goes' : 'mongodbCleanup.goesNoDates'}
        values={{
          lines: amount(documents),
          size: sizeWords(bytes),
          from: dated ? times.when(fromAt) : '',
          to: dated ? times.when(toAt) : '',
        }}
        components={{ b: <b /> }}
      />
    </span>
  );
}

function PreviewProblem({
  site,
  problem,
  onAgain,
}: {
  readonly site: string;
  readonly problem: Problem;
  readonly onAgain: () => void;
}) {
  const { t } = useTranslation();
  return (
    <DatabaseProblem
      problem={problem}
      site={site}
      other={
        <Button kind="line" onPress={onAgain}>
          {t('common.tryAgain')}
        </Button>
      }
    />
  );
}
