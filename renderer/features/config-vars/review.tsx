import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { Site } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { ListedConfigVar, ConfigVarsReview } from '../../../electron/contract/config-vars.ts';
import type { Result } from '../../../electron/contract/result.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Icon, Spinner } from '../../design/icon.tsx';
import type { IconName } from '../../design/icon.tsx';
import { StepFrame } from '../../shared/wizard/step-frame.tsx';
import { ActionQuestions } from '../../shared/actions/action-questions.tsx';
import type { ActionRun } from '../../shared/actions/use-action.ts';
import { RetryNotice } from '../../shared/problem/retry-notice.tsx';
import { useTitleOf } from '../../shared/site/site-status.ts';
import { ChangeRow } from './change-row.tsx';
import { absentRow } from '../../shared/config-var/known.ts';
import './review.css';
import { ReviewNotes } from './review-notes.tsx';
import { useOneShown } from '../../shared/config-var/use-one-shown.ts';
import type { Waiting } from './pending-changes.ts';

interface ReviewProps {
  readonly site: Site;
  readonly waiting: Waiting;
  readonly rows: readonly ListedConfigVar[];
  readonly action: ActionRun;
  readonly onBack: () => void;
}

const offReason = 'review-off-reason';

/** All that waits on one page: now and after, what it causes and mends, what happens then. One press sends it. */
export function Review({ site, waiting, rows, action, onBack }: ReviewProps) {
  const { t } = useTranslation();
  const title = useTitleOf()(site.title);
  const [review, setReview] = useState<ConfigVarsReview | null>(null);
  const [unknown, setUnknown] = useState<Problem | null>(null);
  const [shown, setShown] = useOneShown();
  const { id } = site;

  const take = useCallback((answer: Result<ConfigVarsReview>) => {
    setReview(answer.ok ? answer.value : null);
    setUnknown(answer.ok ? null : answer.problem);
  }, []);
  const look = useCallback(
    () => ask('configVars.review', { id, changes: [...waiting.values()] }).then(take),
    [id, waiting, take],
  );
  useEffect(() => void look(), [look]);

  const problem = unknown ?? action.problem;
  const send = () => action.start('configVars.apply', { id, changes: [...waiting.values()] });
  const typedOf = (name: string) => {
    const typed = waiting.get(name);
    return typed?.kind === 'set' ? () => typed.value : null;
  };
  const count = review?.rows.length || waiting.size;
  // What would keep the site from starting is put right first; sending it is the other way.
  const stops = review !== null && review.caused.some(({ severity }) => severity === 'stops');
  const cannot = review !== null && (review.problems.length > 0 || review.rows.length === 0);

  return (
    <StepFrame
      key="review"
      title={t('configVars.review.title', { count })}
      lead={t('configVars.review.lead')}
      count={null}
      about={title}
      wide
      onBack={onBack}
      promise={t('configVars.review.promise')}
      main={
        <>
          {stops ? null : (
            <Button kind="line" onPress={onBack}>
              {t('common.notNow')}
            </Button>
          )}
          <Button
            kind={stops ? 'line' : 'primary'}
            busy={action.busy || (review === null && problem === null)}
            offBecause={cannot ? offReason : undefined}
            onPress={send}
          >
            {action.busy
              ? t('configVars.review.going')
              : t(stops ? 'configVars.review.goAnyway' : 'configVars.review.go', { count })}
          </Button>
          {stops ? (
            <Button kind="primary" onPress={onBack}>
              {t('configVars.review.backFirst')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="review">
        <div className="review-main">
          {problem === null ? null : <RetryNotice problem={problem} onAgain={() => void look()} />}
          {review === null && problem === null ? (
            <Card as="output" className="row">
              <Spinner />
              {t('configVars.review.loading')}
            </Card>
          ) : null}
          {review === null ? null : <ReviewNotes review={review} offReason={offReason} />}
          {review === null || review.rows.length === 0 ? null : (
            <Card as="ul" className="changes">
              {review.rows.map((row) => (
                <ChangeRow
                  key={row.name}
                  row={row}
                  facts={rows.find(({ name }) => name === row.name) ?? absentRow(row.name)}
                  typed={typedOf(row.name)}
                  shown={shown === row.name}
                  onShow={(show) => setShown(show ? row.name : null)}
                />
              ))}
            </Card>
          )}
          {review === null || cannot || !review.restarts ? null : (
            <Banner tone="warning" sign={<Icon name="clock" />} title={t('configVars.review.away')}>
              {t(
                site.kind === 'nightscout' ? 'configVars.review.awayNightscout' : 'configVars.review.awayWeb',
              )}
            </Banner>
          )}
        </div>
        {review === null || cannot ? null : <Then count={count} restarts={review.restarts} />}
      </div>
      <ActionQuestions action={action} />
    </StepFrame>
  );
}

function Then({ count, restarts }: { readonly count: number; readonly restarts: boolean }) {
  const { t } = useTranslation();
  const lines: readonly { readonly icon: IconName; readonly words: string }[] = [
    { icon: 'copies', words: t('configVars.review.copy') },
    { icon: 'up', words: t('configVars.review.goIn', { count }) },
    ...(restarts
      ? ([
          { icon: 'again', words: t('configVars.review.restarts') },
          { icon: 'pulse', words: t('configVars.review.answers') },
        ] as const)
      : []),
  ];
  return (
    <Card className="then">
      <h2>{t('configVars.review.thenTitle')}</h2>
      <ul>
        {lines.map(({ icon, words }) => (
          <li key={icon}>
            <Icon name={icon} />
            {words}
          </li>
        ))}
      </ul>
    </Card>
  );
}
