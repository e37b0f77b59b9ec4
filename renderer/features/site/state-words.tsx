import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import { problemCodes } from '../../../electron/contract/problems.ts';
import { useNow } from '../../shared/now.ts';
import { useTimes } from '../../locales/use-times.ts';
import { cantWake, runningOf } from '../../shared/site/site-status.ts';

const bootPages = ['boot-page', 'boot-page-database', 'boot-page-settings'] as const;

/** What the state means, what is safe, and what can be done. */
export function StateWords({ site }: { site: Site }) {
  const { t } = useTranslation();
  const now = useNow();
  const times = useTimes(now);
  const { kind, why } = site.state;
  const ofNightscout = site.kind === 'nightscout' ? 'nightscout' : 'web';
  const running = runningOf(site);
  const trouble = bootPages.find((page) => kind === 'stopped' && page === why);
  const closedLines = () => {
    const { closed } = site;
    const until = closed?.until ?? null;
    const over = until !== null && Date.parse(until) <= now;
    return [
      ...(closed === null ? [] : [t('site.closed.at', { when: times.at(closed.at) })]),
      ...(until === null
        ? []
        : [t(over ? 'site.closed.over' : 'site.closed.until', { when: times.due(until) })]),
      t('site.closed.say'),
    ];
  };
  const lines = (): readonly string[] => {
    switch (kind) {
      case 'working':
        if (running === null || running === 'working') return [t(`site.working.${ofNightscout}`)];
        return [t(`site.running.${running}.happened`), t(`site.running.${running}.next`)];
      case 'asleep':
        return [
          cantWake(site)
            ? t('site.asleep.noHours', { when: times.nextMonth() })
            : t(`site.asleep.${ofNightscout}`),
        ];
      case 'stopped':
        if (trouble !== undefined) {
          return [
            t(`site.trouble.${trouble}.happened`),
            t('site.trouble.alarms'),
            t(`site.trouble.${trouble}.next`),
          ];
        }
        return [
          ...(why === 'not-answering' ? [t(`state.why.${why}`)] : []),
          t(`site.stopped.${ofNightscout}`),
          t('site.stopped.note'),
        ];
      case 'off':
        return [t(`site.off.${ofNightscout}`), t('site.off.say')];
      case 'closed':
        return closedLines();
      case 'unknown': {
        const problem = problemCodes.find((code) => code === why);
        return [
          ...(problem ? [t(`problem.${problem}.happened`)] : []),
          t('site.unknown.say'),
          ...(problem ? [t(`problem.${problem}.next`)] : []),
        ];
      }
      case 'starting':
      case 'checking':
      case 'empty':
        return [t(`site.${kind}.say`)];
    }
  };
  const title = () => {
    if (trouble !== undefined) return t(`site.trouble.${trouble}.title`);
    if (running !== null && running !== 'working') return t(`site.running.${running}.title`);
    return cantWake(site) ? t('site.asleep.noHoursTitle') : t(`site.${kind}.title`);
  };
  return (
    <>
      <h2>{title()}</h2>
      {lines().map((line) => (
        <p key={line} className="quiet">
          {line}
        </p>
      ))}
    </>
  );
}
