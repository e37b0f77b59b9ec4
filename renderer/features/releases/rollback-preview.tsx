import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { RollbackRow, ReleaseSummary, RollbackPreview } from '../../../electron/contract/releases.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Icon, Spinner } from '../../design/icon.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { useNow } from '../../shared/now.ts';
import { useTimes } from '../../locales/use-times.ts';
import { RetryNotice } from '../../shared/problem/retry-notice.tsx';
import { absentRow } from '../../shared/config-var/known.ts';
import { useConfigVarText } from '../../shared/config-var/use-config-var-text.ts';
import { Value } from '../../shared/config-var/value.tsx';
import type { ActionRun } from '../../shared/actions/use-action.ts';
import { useEachJob } from '../../shared/actions/use-each-job.ts';
import { afterwards, changedRows } from './release-text.ts';
import type { Besides } from './release-text.ts';

interface BesideProps {
  readonly site: Site;
  readonly version: ReleaseSummary | null;
  /** Another job of this site, which has to end first. */
  readonly job: SiteJob | undefined;
  /** Going back, once it was pressed. */
  readonly action: ActionRun;
}

interface PreviewProps extends BesideProps {
  readonly version: ReleaseSummary;
}

/** Beside the list: what the picked version would change. */
export function RollbackPreviewCard({ version, ...rest }: BesideProps) {
  const { t } = useTranslation();
  if (version !== null) return <Preview key={version.id} version={version} {...rest} />;
  return (
    <Card className="beside">
      <h2>{t('releases.pick')}</h2>
      <p className="quiet">{t('releases.pickSay')}</p>
    </Card>
  );
}

/** What going back to the picked version would change, what stays, and the button. */
function Preview({ site, version, job, action }: PreviewProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const { preview, problem, load } = usePreview(site.id, version.id);
  const panel = useRef<HTMLElement>(null);
  // In a small window it stands below the list, where nobody would look for it.
  // In braces: newer Chromium answers a promise, which React would take for a clean-up.
  useEffect(() => {
    if (preview !== null) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [preview]);
  const day = times.when(version.at);
  const wait = job?.state === 'running' && !action.busy ? t(`job.after.${job.kind}`) : null;
  const shown = action.problem ?? problem;
  const goBack = () => action.start('releases.rollback', { id: site.id, version: version.id });
  return (
    <Card ref={panel} className="beside">
      <h2>{t('releases.to', { when: day })}</h2>
      {shown === null ? null : (
        <RetryNotice level={3} kind="line" problem={shown} onAgain={shown === problem ? load : goBack} />
      )}
      {preview === null && problem === null ? (
        <output className="row quiet">
          <Spinner />
          {t('releases.looking')}
        </output>
      ) : null}
      {preview === null ? null : (
        <>
          <WhatChanges preview={preview} nightscout={site.kind === 'nightscout'} />
          <Button
            kind="primary"
            big
            wide
            busy={action.busy}
            offBecause={wait === null ? undefined : 'go-back-wait'}
            onPress={goBack}
          >
            {action.busy ? t('job.busy.go-back') : t('releases.go', { when: day })}
          </Button>
          {wait === null ? null : (
            <p className="small quiet" id="go-back-wait">
              {wait}
            </p>
          )}
        </>
      )}
    </Card>
  );
}

function usePreview(id: string, version: string) {
  const [preview, setPreview] = useState<RollbackPreview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const load = useCallback(async () => {
    const answer = await ask('releases.preview', { id, version });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setPreview(answer.value);
  }, [id, version]);
  // A change of settings changes what going back would change.
  useEachJob(id, load);
  return { preview, problem, load: () => void load() };
}

function WhatChanges({
  preview,
  nightscout,
}: {
  readonly preview: RollbackPreview;
  readonly nightscout: boolean;
}) {
  const { t } = useTranslation();
  const rows = changedRows(preview);
  return (
    <>
      <p className="quiet">
        {rows.length === 0 ? t('releases.same') : t('releases.some', { count: rows.length })}
      </p>
      {afterwards(rows).map((thing) => (
        <Thing key={thing.kind} thing={thing} />
      ))}
      {rows.length === 0 ? null : (
        <ul className="backs">
          {rows.map((row) => (
            <Back key={row.name} row={row} />
          ))}
        </ul>
      )}
      <ul className="stays">
        <li>
          <Icon name="database" size="small" />
          {t(nightscout ? 'releases.readings' : 'releases.data')}
        </li>
        <li>
          <Icon name="copies" size="small" />
          {t('releases.saved')}
        </li>
        <li>
          <Icon name="undo" size="small" />
          {t('releases.forward')}
        </li>
      </ul>
    </>
  );
}

/** One thing that going back does besides. What falls silent or stops is said with the shape of a stop. */
function Thing({ thing }: { readonly thing: Besides }) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  const stops = thing.kind === 'alarms' || thing.kind === 'parts';
  const named =
    thing.kind === 'parts'
      ? thing.parts.map((part) => words.part(part).name)
      : thing.names.map((name) => words.name(absentRow(name)));
  return (
    <Banner
      tone={stops ? 'stop' : 'warning'}
      sign={<StateShape shape={stops ? 'alert' : 'triangle'} />}
      title={t(`releases.${thing.kind}`, { names: named.join(', ') })}
    >
      {t(`releases.${thing.kind}Say`)}
    </Banner>
  );
}

/** One setting: its name, its value now, and what it becomes. */
function Back({ row }: { row: RollbackRow }) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  const known = absentRow(row.name);
  return (
    <li>
      <span className="grow">
        <b>{words.name(known)}</b>
        <span className="code quiet raw">{row.name}</span>
      </span>
      <span className="back-values">
        <span className="quiet">
          <Value known={known.known} shown={row.now} />
        </span>
        <Icon name="forward" size="small" />
        <span className="visually-hidden"> {t('releases.becomes')} </span>
        <Value known={known.known} shown={row.back} />
      </span>
    </li>
  );
}
