import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, ConfigVarsView } from '../../../electron/contract/config-vars.ts';
import { Card } from '../../design/card.tsx';
import { FilterChips } from '../../design/filter-chips.tsx';
import { Field } from '../../design/field.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Findings } from './findings.tsx';
import { filtered, grouped, openFirst, rowsWith, searched } from './group-and-filter.ts';
import type { GroupName } from '../../shared/config-var/known.ts';
import type { Filter } from './group-and-filter.ts';
import { ConfigVarRow } from './config-var-row.tsx';
import type { RowActs } from './config-var-row.tsx';
import { configVarsSource, useReveal } from '../../shared/config-var/use-reveal.ts';
import { useConfigVarText } from '../../shared/config-var/use-config-var-text.ts';
import type { Waiting } from './pending-changes.ts';

interface SettingsListProps extends RowActs {
  readonly siteId: string;
  readonly view: ConfigVarsView;
  readonly waiting: Waiting;
  readonly taking: boolean;
  readonly onFix: (finding: Finding) => void;
}

/** Searching, filtering, the findings and the groups. */
export function ConfigVarList({ siteId, view, waiting, taking, onFix, ...acts }: SettingsListProps) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  const reveal = useReveal(configVarsSource(siteId));
  const [typed, setTyped] = useState('');
  const [chosen, setFilter] = useState<Filter>('all');
  /** Groups that were pressed: open or closed against what they would be by themselves. */
  const [turned, setTurned] = useState<ReadonlySet<GroupName>>(new Set());

  const { findings } = view;
  const all = rowsWith(view.rows, waiting);
  const filters = (['all', 'look', 'secret', 'waiting'] as const)
    .map((value) => ({
      value,
      words: t(`configVars.filters.${value}`),
      count: filtered(all, value, findings, waiting).length,
    }))
    .filter(({ value, count }) => value === 'all' || count > 0);
  const filter = filters.some(({ value }) => value === chosen) ? chosen : 'all';
  const rows = searched(
    filtered(all, filter, findings, waiting),
    typed,
    (row) => `${words.name(row)} ${words.meaning(row)}`,
  );
  const groups = grouped(all, rows);
  const narrowed = typed.trim() !== '' || filter !== 'all';
  const first = openFirst(groups, findings);
  const isOpen = (name: GroupName) => (narrowed || name === first) !== turned.has(name);
  const turn = (name: GroupName) =>
    setTurned((before) => {
      const after = new Set(before);
      if (!after.delete(name)) after.add(name);
      return after;
    });
  const narrow = (next: () => void) => {
    setTurned(new Set());
    next();
  };

  return (
    <>
      <div className="find">
        <Field
          label={t('configVars.search')}
          hideLabel
          kind="search"
          icon="search"
          placeholder={t('configVars.search')}
          maxLength={100}
          onText={(text) => narrow(() => setTyped(text))}
        />
        <FilterChips
          label={t('configVars.filter')}
          value={filter}
          options={filters}
          onChoose={(value) => narrow(() => setFilter(value))}
        />
      </div>
      {narrowed ? null : (
        <Findings
          findings={findings}
          strong={waiting.size === 0}
          waits={({ fix }) =>
            fix.length > 0 && fix.every(({ name, kind }) => waiting.get(name)?.kind === kind)
          }
          onFix={onFix}
        />
      )}
      {groups.length === 0 ? (
        <Card as="output" className="quiet found-none">
          {t('configVars.foundNone')}
        </Card>
      ) : (
        <Card className="sets">
          {groups.map(({ name, rows: shown, all: count }) => {
            const { title, holds } = words.group(name);
            return (
              <Disclosure
                key={name}
                title={title}
                say={holds}
                end={
                  shown.length === count
                    ? String(count)
                    : t('configVars.some', { shown: shown.length, all: count })
                }
                open={isOpen(name)}
                onToggle={() => turn(name)}
              >
                <ul>
                  {shown.map((row) => (
                    <ConfigVarRow
                      key={row.name}
                      row={row}
                      change={waiting.get(row.name)}
                      taking={taking}
                      reveal={reveal}
                      {...acts}
                    />
                  ))}
                </ul>
              </Disclosure>
            );
          })}
        </Card>
      )}
    </>
  );
}
