import { useTranslation } from 'react-i18next';
import type { RestoreRow } from '../../../electron/contract/site-page.ts';
import type { IconName } from '../../components/icon.tsx';
import '../../components/pick.css';
import type { Tone } from '../../components/state-shape.tsx';
import { Tag } from '../../components/tag.tsx';
import { absentRow } from '../settings-of/known.ts';
import { useSettingWords } from '../settings-of/use-setting-words.ts';
import { Value } from '../settings-of/value.tsx';
import { isCareful } from './rows.ts';

const looks: Readonly<Record<RestoreRow['state'], { readonly tone: Tone; readonly icon: IconName }>> = {
  changed: { tone: 'shut', icon: 'unequal' },
  missing: { tone: 'info', icon: 'plus' },
  'only-here': { tone: 'off', icon: 'minus' },
  same: { tone: 'ok', icon: 'check' },
};

interface DifferenceTableProps {
  readonly rows: readonly RestoreRow[];
  readonly ticks: ReadonlySet<string>;
  readonly onTurn: (name: string) => void;
}

/** One setting a row; in a small window each row is a block and each value says whose it is. */
export function DifferenceTable({ rows, ticks, onTurn }: DifferenceTableProps) {
  const { t } = useTranslation();
  return (
    <table className="dif-table">
      <thead>
        <tr>
          <th>
            <span className="vh">{t('restore.tick')}</span>
          </th>
          <th>{t('restore.what')}</th>
          <th>{t('restore.setting')}</th>
          <th>{t('restore.now')}</th>
          <th>{t('restore.copied')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} row={row} ticked={ticks.has(row.name)} onTurn={() => onTurn(row.name)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  row,
  ticked,
  onTurn,
}: {
  readonly row: RestoreRow;
  readonly ticked: boolean;
  readonly onTurn: () => void;
}) {
  const { t } = useTranslation();
  const words = useSettingWords();
  const { name, state, blocked } = row;
  const facts = absentRow(name);
  const plain = words.name(facts);
  const { tone, icon } = looks[state];
  const note = () => {
    if (blocked !== null) return t(`restore.blocked.${blocked}`);
    if (state === 'only-here') return t('restore.takeAway');
    return isCareful(row) ? t('restore.careful') : null;
  };
  const said = note();
  return (
    <tr>
      <td>
        {state === 'same' ? null : (
          <input
            type="checkbox"
            className="pick"
            aria-label={plain}
            checked={ticked}
            disabled={blocked !== null}
            onChange={onTurn}
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
        {said === null ? null : <span className="small quiet">{said}</span>}
      </td>
      <td>
        <span className="cell">{t('restore.nowShort')}</span>
        <Value known={facts.known} shown={row.now} />
      </td>
      <td>
        <span className="cell">{t('restore.copiedShort')}</span>
        <Value known={facts.known} shown={row.copied} />
      </td>
    </tr>
  );
}
