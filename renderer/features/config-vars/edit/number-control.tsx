import { useTranslation } from 'react-i18next';
import type { Unit } from '../../../../electron/contract/config-var-catalogue/index.ts';
import { Field } from '../../../design/field.tsx';
import { useConfigVarText } from '../../../shared/config-var/use-config-var-text.ts';
import { shownAfter } from '../pending-changes.ts';
import type { ControlProps } from './control.ts';
import { checkNumber } from './number.ts';
import type { NumberRule } from './number.ts';

/** A number or several, with their unit and range. */
export function NumberControl({
  row,
  waiting,
  wrong,
  onDraft,
  unit,
  rule,
}: ControlProps & { readonly unit: Unit; readonly rule: NumberRule }) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  const shown = waiting === undefined ? row.shown : shownAfter(row, waiting);
  const range = { min: words.number([rule.min], unit), max: words.number([rule.max], unit) };
  const label = rule.many ? (rule.off ? 'numbersOff' : 'numbers') : 'number';
  const hint = `${t('configVars.edit.range', range)}${unit === 'glucose' ? ` ${t('configVars.edit.glucose')}` : ''}`;
  return (
    <Field
      label={t(`configVars.edit.${label}`)}
      hint={hint}
      start={
        shown.kind === 'numbers' ? shown.values.join(' ') : shown.kind === 'switch' && !shown.on ? 'off' : ''
      }
      maxLength={200}
      wrong={wrong}
      onText={(text) => {
        const answer = checkNumber(text, rule);
        onDraft(
          answer.ok
            ? { change: { name: row.name, kind: 'set', value: answer.value }, wrong: null }
            : { change: null, wrong: t(`configVars.edit.${answer.wrong}`, range) },
        );
      }}
    />
  );
}
