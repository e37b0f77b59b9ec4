import { useTranslation } from 'react-i18next';
import type { DriftRow, HistoryEntry } from '../../../electron/contract/history.ts';
import { ConfirmDialog, Facts } from '../../design/confirm-dialog.tsx';
import { Spinner } from '../../design/icon.tsx';
import type { IconName } from '../../design/icon.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import type { Tone } from '../../design/state-shape.tsx';
import { Tag } from '../../design/tag.tsx';
import { absentRow } from '../config-var/known.ts';
import { useConfigVarText } from '../config-var/use-config-var-text.ts';
import { Value } from '../config-var/value.tsx';
import './changed-since.css';
import { sinceOf } from './entry-text.ts';
import { useStand } from './use-drift.ts';

/** Taking an act back, or doing the rest of one that was cut short. */
export type Way = 'undo' | 'finish';

interface ChangedSinceProps {
  readonly entry: HistoryEntry;
  readonly way: Way;
  readonly onKeep: () => void;
  readonly onGo: () => void;
}

/**
 * After an act, somebody changed the same thing again: what was there before, what the act left, what is there now, and
 * what would come of it. Leaving it is the default.
 */
export function ChangedSince({ entry, way, onKeep, onGo }: ChangedSinceProps) {
  const { t } = useTranslation();
  const { stand } = useStand(entry.id);
  const what = sinceOf(entry.act);
  const rows = typeof stand === 'string' ? [] : stand.rows;
  return (
    <ConfirmDialog
      title={t('since.title')}
      tone="warning"
      sign={<StateShape shape="triangle" />}
      lead={t('since.lead')}
      go={way === 'finish' ? t('since.finishGo') : t(`since.go.${what}`)}
      keep={t('since.keep')}
      onGo={onGo}
      onKeep={onKeep}
    >
      {stand === 'looking' ? (
        <output className="row quiet since-looking">
          <Spinner />
          {t('since.looking')}
        </output>
      ) : null}
      {stand === 'unknown' ? <p className="quiet since-looking">{t('since.unknown')}</p> : null}
      {rows.length === 0 ? null : (
        <ul className="since">
          {rows.map((row) => (
            <Difference key={`${row.subject} ${row.name}`} row={row} way={way} />
          ))}
        </ul>
      )}
      <Facts
        facts={[
          { tone: 'warning', words: t(`since.${way}.${what}`) },
          { tone: 'ok', words: t('since.again') },
        ]}
      />
    </ConfirmDialog>
  );
}

type Comes = 'stays' | 'already' | 'back' | 'done';

const looks: Readonly<Record<Comes, { readonly tone: Tone; readonly icon: IconName }>> = {
  stays: { tone: 'warning', icon: 'unequal' },
  already: { tone: 'off', icon: 'check' },
  back: { tone: 'info', icon: 'undo' },
  done: { tone: 'info', icon: 'forward' },
};

/** What comes of one row. A setting that was changed since stays as it is; the rest goes where the person wants it. */
function comesOf({ subject, matches }: DriftRow, way: Way): Comes {
  if (matches === 'other' && subject === 'setting') return 'stays';
  if (matches === (way === 'undo' ? 'before' : 'intended')) return 'already';
  return way === 'undo' ? 'back' : 'done';
}

function Difference({ row, way }: { readonly row: DriftRow; readonly way: Way }) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  const { subject, name, before, intended, now } = row;
  const facts = absentRow(name);
  const known = subject === 'setting' ? facts.known : null;
  const plain = subject === 'setting' ? words.name(facts) : t(`since.what.${subject}`, { name });
  const comes = comesOf(row, way);
  const values = [
    ['before', before],
    ['intended', intended],
    ['now', now],
  ] as const;
  return (
    <li>
      <p className="since-name">
        <b>{plain}</b>
        {subject === 'setting' && plain !== name ? <span className="code quiet raw"> {name}</span> : null}
      </p>
      <dl>
        {values.map(([when, shown]) => (
          <div key={when}>
            <dt className="small quiet">{t(`since.${when}`)}</dt>
            <dd>
              <Value known={known} shown={shown} />
            </dd>
          </div>
        ))}
      </dl>
      <Tag {...looks[comes]}>{t(`since.comes.${comes}`)}</Tag>
    </li>
  );
}
