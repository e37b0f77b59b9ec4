import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RestoreRow } from '../../../../electron/contract/backups.ts';
import { Button } from '../../../design/button.tsx';
import type { IconName } from '../../../design/icon.tsx';
import '../../../design/checkbox.css';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { SecretText } from '../../../design/secret-text.tsx';
import type { Tone } from '../../../design/state-shape.tsx';
import { Tag } from '../../../design/tag.tsx';
import { absentRow } from '../../../shared/config-var/known.ts';
import type { Reveal } from '../../../shared/config-var/use-reveal.ts';
import { useConfigVarText } from '../../../shared/config-var/use-config-var-text.ts';
import { Value } from '../../../shared/config-var/value.tsx';
import { AskedCell } from './ambiguous-value-cell.tsx';
import { PluginsNote } from './plugins-note.tsx';
import { revealKey } from './reveal-key.ts';
import type { Choice } from './use-choice.ts';

const looks: Readonly<Record<RestoreRow['state'], { readonly tone: Tone; readonly icon: IconName }>> = {
  asked: { tone: 'warning', icon: 'help' },
  changed: { tone: 'warning', icon: 'unequal' },
  missing: { tone: 'info', icon: 'plus' },
  'only-here': { tone: 'off', icon: 'minus' },
  same: { tone: 'ok', icon: 'check' },
};

interface DifferenceTableProps {
  readonly rows: readonly RestoreRow[];
  readonly choice: Choice;
  readonly reveal: Reveal;
}

/** One setting a row; in a small window each row is a block and each value says whose it is. */
export function DifferenceTable({ rows, choice, reveal }: DifferenceTableProps) {
  const { t } = useTranslation();
  return (
    <table className="dif-table">
      <thead>
        <tr>
          <th>
            <span className="visually-hidden">{t('restore.tick')}</span>
          </th>
          <th>{t('restore.what')}</th>
          <th>{t('restore.setting')}</th>
          <th>{t('restore.now')}</th>
          <th>{t('restore.copied')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} row={row} choice={choice} reveal={reveal} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: RestoreRow;
  readonly choice: Choice;
  readonly reveal: Reveal;
}

function Row({ row, choice, reveal }: RowProps) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  const { name, state, blocked, asked } = row;
  const facts = absentRow(name);
  const plain = words.name(facts);
  const { tone, icon } = looks[state];
  const show = (reading: number | null) => (
    <ShowButton plain={plain} place={revealKey(name, reading)} reveal={reveal} />
  );
  return (
    <tr>
      <td>
        {state === 'same' || asked !== null ? null : (
          <input
            type="checkbox"
            className="checkbox"
            aria-label={plain}
            checked={choice.ticks.has(name)}
            disabled={blocked !== null}
            onChange={() => choice.turn(name)}
          />
        )}
      </td>
      <td>
        <Tag tone={tone} icon={icon}>
          {t(`restore.states.${state}`)}
        </Tag>
      </td>
      <td>
        <b>{plain}</b>
        {plain === name ? null : <span className="code raw quiet">{name}</span>}
        <Notes row={row} />
      </td>
      <td>
        <span className="cell">{t('restore.nowShort')}</span>
        <Value known={facts.known} shown={row.now} />
      </td>
      <td>
        <span className="cell">{t('restore.copiedShort')}</span>
        {asked === null ? (
          <span className="copied">
            <Value known={facts.known} shown={row.copied} />
            {row.copied.kind === 'hidden' && state !== 'same' ? show(null) : null}
          </span>
        ) : (
          <AskedCell
            name={name}
            plain={plain}
            known={facts.known}
            asked={asked}
            chosen={choice.readings.get(name) ?? null}
            onRead={(reading) => choice.read(name, reading)}
            show={show}
          />
        )}
      </td>
    </tr>
  );
}

/** Why it is not ticked, what is not sure about it, and which parts it would turn on and off. */
function Notes({ row: { state, blocked, because, asked, now, copied } }: Pick<RowProps, 'row'>) {
  const { t } = useTranslation();
  const notes: readonly (string | null)[] =
    blocked !== null
      ? [t(`restore.blocked.${blocked}`)]
      : [
          asked === null
            ? null
            : `${t('restore.asked.where', { line: asked.line })} ${t(`restore.doubt.${asked.doubt}`)}`,
          state === 'only-here' ? t('restore.takeAway') : null,
          because.length === 0 ? null : because.map((why) => t(`restore.why.${why}`)).join(' '),
        ];
  return (
    <>
      {notes.map((note) =>
        note === null ? null : (
          <span key={note} className="small quiet">
            {note}
          </span>
        ),
      )}
      {state === 'same' || blocked !== null ? null : <PluginsNote before={now} after={copied} />}
    </>
  );
}

/** Shows one value of the copy for half a minute, one at a time. */
function ShowButton({
  plain,
  place,
  reveal,
}: {
  readonly plain: string;
  readonly place: string;
  readonly reveal: Reveal;
}): ReactNode {
  const { t } = useTranslation();
  const isShown = reveal.shown === place;
  return (
    <>
      <Button
        kind="quiet"
        icon="eye"
        says={plain}
        onPress={() => (isShown ? reveal.hide() : void reveal.show(place))}
      >
        {t(isShown ? 'common.hide' : 'common.show')}
      </Button>
      {isShown ? <SecretText value={reveal.value} /> : null}
      {reveal.trouble?.name === place ? <ProblemNotice level={3} problem={reveal.trouble.problem} /> : null}
    </>
  );
}
