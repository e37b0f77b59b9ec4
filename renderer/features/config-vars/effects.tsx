import { useTranslation } from 'react-i18next';
import type { Effect } from '../../../electron/contract/config-vars.ts';
import { StateShape } from '../../design/state-shape.tsx';
import type { Shape, Tone } from '../../design/state-shape.tsx';
import { absentRow } from '../../shared/config-var/known.ts';
import { useConfigVarText } from '../../shared/config-var/use-config-var-text.ts';

/** What goes off is a loss; what changes is a thing to look at. */
function lookOf(effect: Effect): { readonly tone: Tone; readonly shape: Shape } {
  const on = effect.kind === 'limit' ? null : effect.kind === 'all' ? effect.runs : effect.on;
  if (on === null) return { tone: 'warning', shape: 'triangle' };
  return on ? { tone: 'ok', shape: 'tick' } : { tone: 'stop', shape: 'alert' };
}

/** What sounds, what is on and which limits count, where changes change it; what is lost comes first. */
export function Effects({ effects }: { readonly effects: readonly Effect[] }) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  const limit = (value: number | null) =>
    value === null ? t('configVars.effects.noLimit') : words.number([value], 'glucose');
  const describe = (effect: Effect): string => {
    switch (effect.kind) {
      case 'all':
        return t(effect.runs ? 'configVars.effects.runs' : 'configVars.effects.stops');
      case 'part':
        return t(effect.on ? 'configVars.effects.partOn' : 'configVars.effects.partOff', {
          part: words.part(effect.part).name,
        });
      case 'alarm':
        return t(effect.on ? 'configVars.effects.alarmOn' : 'configVars.effects.alarmOff', {
          alarm: words.name(absentRow(effect.name)),
        });
      case 'limit':
        return t('configVars.effects.limit', {
          limit: words.name(absentRow(effect.name)),
          now: limit(effect.now),
          after: limit(effect.after),
        });
    }
  };
  if (effects.length === 0) return <p className="quiet">{t('configVars.effects.none')}</p>;
  return (
    <ul className="dialog-facts">
      {effects.map((effect) => {
        const { tone, shape } = lookOf(effect);
        return (
          <li key={describe(effect)}>
            <span className={`is-${tone}`}>
              <StateShape shape={shape} />
            </span>
            {describe(effect)}
          </li>
        );
      })}
    </ul>
  );
}
