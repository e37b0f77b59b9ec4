import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { ShutdownSite } from '../../../electron/contract/shutdown.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { ProgressSteps, type ProgressStep } from '../../design/progress-steps.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { ProblemAct } from '../../shared/problem/problem-action.tsx';
import { useTitleOf } from '../../shared/site/site-status.ts';
import { useNow } from '../../shared/now.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useTimes } from '../../locales/use-times.ts';
import { StepFrame } from '../../shared/wizard/step-frame.tsx';
import { Costs } from './costs.tsx';
import { ShutdownProblem } from './task.tsx';
import type { TaskProps } from './task.tsx';
import { isOff, nothingRuns } from './steps.ts';

/** One site after the other; main does it, also while nobody looks. */
export function TurnOffStep({ view, shutting, count, onBack, onNext }: TaskProps) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const times = useTimes(useNow());
  const { account, sites, busy, check } = view;
  const runs = busy !== 'no';
  const done = nothingRuns(view);
  const rest = sites.filter((site) => !isOff(site));
  const present = sites.find(({ state }) => state === 'turning');
  const begun = check !== null || sites.some(({ state }) => state !== 'on' && state !== 'was-off');
  /** All were turned off, by a run that was cut short before it asked Heroku once more. */
  const unchecked = !runs && !done && rest.length === 0;
  const failed = sites.find(({ problem }) => problem !== null)?.problem ?? null;

  const { send } = shutting;
  useEffect(() => {
    if (unchecked && check === null) send(() => ask('shutdown.check', { account }));
  }, [unchecked, check, send, account]);

  const note = ({ state, offAt }: ShutdownSite): string => {
    if (state === 'on') return '';
    if (state === 'turning' && !runs) return t('shutdown.off.state.cut');
    return t(`shutdown.off.state.${state}`, { time: offAt === null ? '' : times.clock(offAt) });
  };
  const lines: readonly ProgressStep[] = [
    ...sites.map((site): ProgressStep => ({
      name: site.id,
      words: t('shutdown.off.site', { site: titleOf(site.title) }),
      state: isOff(site) ? 'done' : site.state === 'turning' && runs ? 'now' : 'todo',
      note: note(site),
    })),
    {
      name: 'check',
      words: t('shutdown.off.check'),
      state: done ? 'done' : runs && present === undefined && rest.length === 0 ? 'now' : 'todo',
      note: done && check !== null ? times.clock(check.at) : '',
    },
  ];
  const heading = (): string => {
    if (busy === 'stopping') return t('shutdown.off.stopping');
    if (runs && present !== undefined) {
      return t('shutdown.off.now', { site: titleOf(present.title) });
    }
    if (runs) return t('shutdown.off.checking');
    if (done) return t('shutdown.off.allOff');
    if (unchecked) return t(shutting.busy ? 'shutdown.off.checking' : 'shutdown.off.notChecked');
    return t(begun ? 'shutdown.off.notAll' : 'shutdown.off.title');
  };
  const ended = unchecked ? 'notCheckedLead' : begun ? 'notAllLead' : 'lead';
  const lead = runs ? 'nowLead' : done ? 'allOffLead' : ended;
  const turnOff = () => shutting.send(() => ask('shutdown.turnOff', { account }));
  const look = () => shutting.send(() => ask('shutdown.check', { account }));

  const main = () => {
    if (runs) {
      return (
        <Button
          kind="line"
          busy={busy === 'stopping'}
          onPress={() => shutting.send(() => ask('shutdown.stop', { account }))}
        >
          {t('shutdown.off.stop')}
        </Button>
      );
    }
    if (done) {
      return (
        <Button kind="primary" busy={shutting.busy} onPress={onNext}>
          {t('common.next')}
        </Button>
      );
    }
    return (
      <>
        {begun ? (
          <Button kind="quiet" onPress={onNext}>
            {t('shutdown.off.anyway')}
          </Button>
        ) : null}
        <Button kind="primary" busy={shutting.busy} onPress={rest.length === 0 ? look : turnOff}>
          {rest.length === 0
            ? t('shutdown.off.look')
            : begun
              ? t('shutdown.off.again')
              : t('shutdown.off.go', { count: rest.length })}
        </Button>
      </>
    );
  };
  return (
    <StepFrame
      key={`${busy} ${String(done)}`}
      title={heading()}
      lead={t(`shutdown.off.${lead}`)}
      count={count}
      onBack={runs ? () => useNavigation.getState().reset({ screen: 'sites' }) : onBack}
      promise={t(runs ? 'shutdown.off.stopSay' : 'shutdown.promise')}
      main={main()}
    >
      <progress
        className="shut-bar"
        aria-label={t('shutdown.off.progress', { done: sites.length - rest.length, all: sites.length })}
        max={sites.length}
        value={sites.length - rest.length}
      />
      {begun ? null : <Costs view={view} />}
      <Card as="div" className="shut-progress">
        <ProgressSteps steps={lines} />
      </Card>
      <ShutdownProblem shutting={shutting} />
      {runs || failed === null ? null : (
        <ProblemNotice
          problem={{ code: failed, changed: 'no' }}
          safe={
            begun
              ? `${t('shutdown.off.areOff', { count: sites.length - rest.length })} ${t('shutdown.off.stillOn', { count: rest.length })}`
              : undefined
          }
          act={<ProblemAct code={failed} />}
        />
      )}
      {!runs && check !== null && check.unknown.length > 0 ? <p>{t('shutdown.off.unknown')}</p> : null}
      <Banner tone="info" sign={<Icon name="shield" />} title={t('shutdown.off.safe')}>
        {t('shutdown.off.safeSay')}
      </Banner>
    </StepFrame>
  );
}
