import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../design/card.tsx';
import type { CompareRow, CompareView, ComparedSide } from '../../../../electron/contract/backups.ts';
import { Banner } from '../../../design/banner.tsx';
import { Button } from '../../../design/button.tsx';
import { Disclosure } from '../../../design/disclosure.tsx';
import type { IconName } from '../../../design/icon.tsx';
import { StateShape } from '../../../design/state-shape.tsx';
import type { Tone } from '../../../design/state-shape.tsx';
import { Tag } from '../../../design/tag.tsx';
import { useNow } from '../../../shared/now.ts';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import { useTimes } from '../../../locales/use-times.ts';
import { PluginsNote } from '../restore/plugins-note.tsx';
import '../restore/restore-screen.css';
import { absentRow } from '../../../shared/config-var/known.ts';
import { useConfigVarText } from '../../../shared/config-var/use-config-var-text.ts';
import { Value } from '../../../shared/config-var/value.tsx';

const looks: Readonly<Record<CompareRow['state'], { readonly tone: Tone; readonly icon: IconName }>> = {
  differs: { tone: 'warning', icon: 'unequal' },
  'only-one': { tone: 'off', icon: 'minus' },
  'only-other': { tone: 'info', icon: 'plus' },
  asked: { tone: 'warning', icon: 'help' },
  same: { tone: 'ok', icon: 'check' },
};
const order = ['differs', 'only-one', 'only-other', 'asked'] as const;

interface ComparedProps {
  readonly view: CompareView;
  readonly about: string;
  readonly onBack: () => void;
}

/** Two copies beside each other: what differs stands first. */
export function Compared({ view, about, onBack }: ComparedProps) {
  const { t } = useTranslation();
  const [folded, setFolded] = useState(true);
  const nameOf = useSideName();
  const differ = order.flatMap((state) => view.rows.filter((row) => row.state === state));
  const same = view.rows.filter(({ state }) => state === 'same');
  const names = [nameOf(view.one), nameOf(view.other)] as const;
  return (
    <StepFrame
      key="compared"
      title={t('compare.title')}
      lead={t('compare.differ', { count: differ.length })}
      count={null}
      about={about}
      wide
      onBack={onBack}
      promise={t('compare.promise')}
      main={
        <Button kind="line" onPress={onBack}>
          {t('compare.others')}
        </Button>
      }
    >
      <div className="restore">
        {[view.one, view.other].map((side, index) =>
          side.whose.kind === 'other-site' ? (
            <Banner
              key={names[index]}
              tone="warning"
              sign={<StateShape shape="triangle" />}
              title={t('restore.otherSite')}
            >
              {t('compare.otherSiteSay', { what: names[index] ?? '', title: side.whose.title })}
            </Banner>
          ) : null,
        )}
        <Card className="dif">
          {differ.length === 0 ? null : <Rows rows={differ} names={names} />}
          {same.length === 0 ? null : (
            <Disclosure
              title={t('compare.same', { count: same.length })}
              end={t('restore.nothingToDo')}
              open={!folded}
              onToggle={() => setFolded(!folded)}
            >
              <Rows rows={same} names={names} />
            </Disclosure>
          )}
        </Card>
      </div>
    </StepFrame>
  );
}

function useSideName(): (side: ComparedSide) => string {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  return ({ file, takenAt }) => file ?? (takenAt === null ? t('compare.site') : times.exactly(takenAt));
}

function Rows({
  rows,
  names,
}: {
  readonly rows: readonly CompareRow[];
  readonly names: readonly [one: string, other: string];
}) {
  const { t } = useTranslation();
  return (
    <table className="dif-table is-compared">
      <thead>
        <tr>
          <th>{t('compare.what')}</th>
          <th>{t('compare.setting')}</th>
          <th>{names[0]}</th>
          <th>{names[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} row={row} names={names} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  row: { name, state, one, other },
  names,
}: {
  readonly row: CompareRow;
  readonly names: readonly [one: string, other: string];
}) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  const facts = absentRow(name);
  const plain = words.name(facts);
  const { tone, icon } = looks[state];
  return (
    <tr>
      <td>
        <Tag tone={tone} icon={icon}>
          {t(`compare.states.${state}`)}
        </Tag>
      </td>
      <td>
        <b>{plain}</b>
        {plain === name ? null : <span className="code raw quiet">{name}</span>}
        {state === 'same' ? null : <PluginsNote before={one} after={other} />}
        {state === 'asked' ? <span className="small quiet">{t('compare.asked')}</span> : null}
      </td>
      <td>
        <span className="cell">{names[0]}</span>
        <Value known={facts.known} shown={one} />
      </td>
      <td>
        <span className="cell">{names[1]}</span>
        <Value known={facts.known} shown={other} />
      </td>
    </tr>
  );
}
