import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { ShutdownSite, ShutdownView } from '../../../electron/contract/shutdown.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../design/button.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { useTitleOf } from '../../shared/site/site-status.ts';
import { useNow } from '../../shared/now.ts';
import { formatLocale } from '../../locales/i18n.ts';
import { money } from '../../locales/money.ts';
import { inWords } from '../../locales/times.ts';
import { useTimes } from '../../locales/use-times.ts';
import { ecoCents, ecoOf } from './steps.ts';

/** "20 November 2026 at 19:54": a receipt is read long after its day. */
const momentOf = (iso: string): string =>
  inWords(iso, formatLocale(navigator.language), { dateStyle: 'long', timeStyle: 'short' });

const ecoWords = { waits: 'waits', said: 'ended', runs: 'endedRuns' } as const;

/** The receipt on screen, to be printed or saved as PDF. Main writes its own page for that. */
export function Paper({ view }: { view: ShutdownView }) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const times = useTimes(useNow());
  const { account, sites, check, extras } = view;
  const [busy, setBusy] = useState<'print' | 'save' | null>(null);
  const [file, setFile] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const make = async (how: 'print' | 'save') => {
    setBusy(how);
    setProblem(null);
    const answer = await ask('shutdown.receipt', { account, how });
    setBusy(null);
    if (!answer.ok) setProblem(answer.problem);
    else setFile(answer.value?.file ?? null);
  };
  const stateOf = ({ state, offAt }: ShutdownSite): string => {
    if (state === 'off') return t('shutdown.receipt.off', { time: offAt === null ? '' : times.when(offAt) });
    if (state === 'was-off') return t('shutdown.receipt.wasOff');
    return t(state === 'back' ? 'shutdown.receipt.back' : 'shutdown.receipt.still');
  };
  const runs = (): string => {
    if (check === null || check.unknown.length > 0) return t('shutdown.receipt.notKnown');
    return check.running.length === 0
      ? t('shutdown.receipt.nothing')
      : t('shutdown.receipt.some', { count: check.running.length });
  };
  const eco = ecoOf(view);
  const rows: readonly (readonly [string, string])[] = [
    ...sites.map((site) => [titleOf(site.title), stateOf(site)] as const),
    [t('shutdown.receipt.copies'), String(sites.filter(({ copy }) => copy !== null).length)],
    [t('shutdown.receipt.runs'), runs()],
    ...(eco === null
      ? []
      : [
          [
            `${t('shutdown.receipt.ecoRow')}, ${money(ecoCents(view) ?? 0)}`,
            t(`shutdown.receipt.${ecoWords[eco]}`),
          ] as const,
        ]),
    ...(extras === null ? [[t('shutdown.receipt.extrasRow'), t('shutdown.receipt.notRead')] as const] : []),
    ...(extras ?? []).map(
      ({ plan, cents, gone }) =>
        [
          `${plan}, ${money(cents)}`,
          t(gone ? 'shutdown.receipt.removed' : 'shutdown.receipt.waits'),
        ] as const,
    ),
    [t('shutdown.receipt.readings'), t('shutdown.receipt.inDatabase')],
  ];
  return (
    <Card className="shut-receipt">
      <h2>{t('shutdown.receipt.paper')}</h2>
      <p className="small quiet">{momentOf(check?.at ?? view.startedAt)}</p>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="shut-acts">
        <Button kind="soft" icon="file" busy={busy === 'print'} onPress={() => void make('print')}>
          {t(busy === 'print' ? 'shutdown.receipt.printing' : 'shutdown.receipt.print')}
        </Button>
        <Button kind="soft" icon="copies" busy={busy === 'save'} onPress={() => void make('save')}>
          {t(busy === 'save' ? 'shutdown.receipt.saving' : 'shutdown.receipt.save')}
        </Button>
      </div>
      {file === null ? null : <output>{t('shutdown.receipt.saved', { file })}</output>}
      {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
    </Card>
  );
}
