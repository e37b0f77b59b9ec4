import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/models.ts';
import { problemCodes } from '../../../electron/contract/problems.ts';
import { useNow } from '../../stores/now.ts';
import { useTimes } from '../../words/use-times.ts';

/** What the state means, what is safe, and what can be done. */
export function StateWords({ site }: { site: Site }) {
  const { t } = useTranslation();
  const now = useNow();
  const times = useTimes(now);
  const { kind, why } = site.state;
  const ofNightscout = site.kind === 'nightscout' ? 'nightscout' : 'web';
  const trouble = kind === 'stopped' && why === 'boot-page';
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
      case 'asleep':
        return [t(`site.${kind}.${ofNightscout}`)];
      case 'stopped':
        if (trouble) return [t('site.trouble.happened'), t('site.trouble.safe'), t('site.trouble.next')];
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
  return (
    <>
      <h2>{t(trouble ? 'site.trouble.title' : `site.${kind}.title`)}</h2>
      {lines().map((line) => (
        <p key={line} className="quiet">
          {line}
        </p>
      ))}
    </>
  );
}
