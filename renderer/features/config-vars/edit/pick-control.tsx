import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../design/choice.tsx';
import { useConfigVarText } from '../../../shared/config-var/use-config-var-text.ts';
import { shownAfter } from '../pending-changes.ts';
import { entryOf } from '../../../shared/config-var/known.ts';
import type { ControlProps } from './control.ts';
import { TextControl } from './text-control.tsx';

/** On or off, written as this setting is usually written: `on` or `true`. */
export function SwitchControl({ row, waiting, wrong, onDraft }: ControlProps) {
  const { t } = useTranslation();
  const shown = waiting === undefined ? row.shown : shownAfter(row, waiting);
  const [value, setValue] = useState(shown.kind === 'switch' ? (shown.on ? 'on' : 'off') : '');
  const fallback = entryOf(row)?.fallback;
  const written =
    fallback === 'true' || fallback === 'false' ? { on: 'true', off: 'false' } : { on: 'on', off: 'off' };
  return (
    <>
      <Choice
        legend={t('configVars.edit.onOff')}
        value={value}
        options={(['on', 'off'] as const).map((option) => ({
          value: option,
          label: t(`configVars.${option}`),
        }))}
        onChoose={(chosen) => {
          setValue(chosen);
          const text = chosen === 'on' ? written.on : written.off;
          onDraft({ change: { name: row.name, kind: 'set', value: text }, wrong: null });
        }}
      />
      <Wrong words={wrong} />
    </>
  );
}

const other = 'something else';

/** One of a closed list; with a box for another value where the site takes one. */
export function ChoiceControl({
  values,
  more,
  ...props
}: ControlProps & { readonly values: readonly string[]; readonly more: boolean }) {
  const { row, waiting, wrong, onDraft } = props;
  const { t } = useTranslation();
  const words = useConfigVarText();
  const shown = waiting === undefined ? row.shown : shownAfter(row, waiting);
  const [value, setValue] = useState(shown.kind === 'word' ? shown.value : '');
  const options = values.map((option) => ({ value: option, label: words.choice(row.known, option) }));
  return (
    <>
      <Choice
        legend={t('configVars.edit.choose')}
        value={value}
        options={more ? [...options, { value: other, label: t('configVars.edit.other') }] : options}
        onChoose={(chosen) => {
          setValue(chosen);
          onDraft(
            chosen === other
              ? { change: null, wrong: t('configVars.edit.empty') }
              : { change: { name: row.name, kind: 'set', value: chosen }, wrong: null },
          );
        }}
      />
      {value === other ? <TextControl {...props} waiting={undefined} /> : <Wrong words={wrong} />}
    </>
  );
}

function Wrong({ words }: { words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <p className="note is-stop" role="alert">
      <b className="state-text">{words}</b>
    </p>
  );
}
