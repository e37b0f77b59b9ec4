import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alwaysOn, pluginNames } from '../../../../electron/contract/config-var-catalogue/index.ts';
import type { PluginName } from '../../../../electron/contract/config-var-catalogue/index.ts';
import { Button } from '../../../design/button.tsx';
import '../../../design/checkbox.css';
import { Tag } from '../../../design/tag.tsx';
import { useConfigVarText } from '../../../shared/config-var/use-config-var-text.ts';
import { partsChange, tickedPlugins } from '../pending-changes.ts';
import type { ControlProps } from './control.ts';

/** The parts that a list may hold, as ticks. Those that are there come first; the rest is one press away. */
export function PluginsControl({ row, waiting, wrong, onDraft }: ControlProps) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  const there = row.shown.kind === 'parts' ? row.shown.parts : [];
  const others = row.shown.kind === 'parts' ? row.shown.others : 0;
  const [ticked, setTicked] = useState(() => tickedPlugins(row.shown, waiting));
  const first = [...new Set([...there, ...ticked])];
  const [listed] = useState(first);
  // What is on by itself need not stand in ENABLE.
  const rest = pluginNames.filter(
    (part) => !listed.includes(part) && !(row.known === 'ENABLE' && alwaysOn.includes(part)),
  );
  const [all, setAll] = useState(first.length === 0);

  const turn = (part: PluginName) => {
    const next = ticked.includes(part) ? ticked.filter((one) => one !== part) : [...ticked, part];
    setTicked(next);
    onDraft({ change: partsChange(row.name, row.shown, next), wrong: null });
  };
  return (
    <>
      <ul className="parts">
        {[...listed, ...(all ? rest : [])].map((part) => {
          const { name, meaning } = words.part(part);
          const was = there.includes(part);
          const is = ticked.includes(part);
          return (
            <li key={part}>
              <label>
                <input type="checkbox" className="checkbox" checked={is} onChange={() => turn(part)} />
                <b>{name}</b>
                <span className="small quiet">{meaning}</span>
              </label>
              {was && !is ? (
                <Tag tone="warning" icon="minus">
                  {t('configVars.edit.tookOff')}
                </Tag>
              ) : !was && is ? (
                <Tag tone="info" icon="plus">
                  {t('configVars.isNew')}
                </Tag>
              ) : (
                <span className="code raw quiet">{part}</span>
              )}
            </li>
          );
        })}
      </ul>
      {all || rest.length === 0 ? null : (
        <Button kind="quiet" icon="plus" onPress={() => setAll(true)}>
          {t('configVars.edit.moreParts', { count: rest.length })}
        </Button>
      )}
      {others === 0 ? null : <p className="small quiet">{t('configVars.edit.others', { count: others })}</p>}
      {wrong === undefined ? null : (
        <p className="note is-stop" role="alert">
          <b className="state-text">{wrong}</b>
        </p>
      )}
    </>
  );
}
