import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfigVarChange, ListedConfigVar } from '../../../../electron/contract/config-vars.ts';
import { Banner } from '../../../design/banner.tsx';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { StateShape } from '../../../design/state-shape.tsx';
import { entryOf } from '../../../shared/config-var/known.ts';
import { useConfigVarText } from '../../../shared/config-var/use-config-var-text.ts';
import { Value } from '../../../shared/config-var/value.tsx';
import type { ControlProps, Draft } from './control.ts';
import './edit-drawer.css';
import { NumberControl } from './number-control.tsx';
import { PluginsControl } from './plugins-control.tsx';
import { ChoiceControl, SwitchControl } from './pick-control.tsx';
import { TextControl } from './text-control.tsx';

interface DrawerProps {
  readonly siteId: string;
  readonly row: ListedConfigVar;
  readonly waiting: ConfigVarChange | undefined;
  readonly onKeep: (change: ConfigVarChange) => void;
  readonly onClose: () => void;
}

/**
 * Changes one setting. It keeps the change and never sends it. A typed value lives in the state of this drawer; it goes
 * with it, or on to the changes that wait. Closing asks only if something was changed.
 */
export function Drawer({ siteId, row, waiting, onKeep, onClose }: DrawerProps) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [tried, setTried] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const entry = entryOf(row);
  const plain = words.name(row);

  const keep = () => {
    setTried(true);
    if (draft === null) return;
    if (draft.wrong !== null) return;
    if (draft.change === null) onClose();
    else onKeep(draft.change);
  };
  const nothingYet =
    entry?.kind === 'switch' || entry?.kind === 'choice'
      ? 'chooseFirst'
      : entry?.kind === 'parts'
        ? 'tick'
        : 'empty';
  const wrong = tried
    ? draft === null
      ? t(`configVars.edit.${nothingYet}`)
      : (draft.wrong ?? undefined)
    : undefined;

  return (
    <Dialog
      kind="drawer"
      title={plain}
      onClose={onClose}
      mayClose={() => {
        const changed = draft !== null;
        setLeaving(changed);
        return !changed;
      }}
    >
      <p className="tech">
        {words.meaning(row)} {plain === row.name ? null : <span className="code raw">{row.name}</span>}
      </p>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        {entry?.kind === 'parts' ? null : (
          <p className="row drawer-now">
            <span className="quiet">{t('configVars.edit.now')}</span>
            <Value known={row.known} shown={row.shown} />
          </p>
        )}
        {entry === null || entry.replacedBy === null ? null : (
          <p className="small">{t('configVars.edit.old_name', { name: entry.replacedBy })}</p>
        )}
        <Control
          siteId={siteId}
          row={row}
          waiting={waiting}
          wrong={wrong}
          onDraft={(next) => {
            setDraft(next);
            setLeaving(false);
          }}
          onKeep={keep}
        />
        {row.shown.kind === 'absent' ? null : (
          <Button kind="quiet" icon="minus" onPress={() => onKeep({ name: row.name, kind: 'delete' })}>
            {t('configVars.edit.takeAway')}
          </Button>
        )}
        <footer className="drawer-foot">
          {leaving ? (
            <Banner
              tone="warning"
              sign={<StateShape shape="triangle" />}
              title={t('configVars.edit.unsaved')}
              act={
                <Button kind="line" onPress={onClose}>
                  {t('configVars.edit.throwAway')}
                </Button>
              }
            />
          ) : null}
          <div className="dialog-acts">
            {leaving ? null : (
              <Button kind="line" onPress={onClose}>
                {t('common.cancel')}
              </Button>
            )}
            <Button kind="primary" submit>
              {t('configVars.edit.keep')}
            </Button>
          </div>
        </footer>
      </form>
    </Dialog>
  );
}

/** The control that fits what the catalogue says of the setting. */
function Control(props: ControlProps) {
  const entry = entryOf(props.row);
  if (entry === null) return <TextControl {...props} />;
  switch (entry.kind) {
    case 'switch':
      return <SwitchControl {...props} />;
    case 'choice':
      return <ChoiceControl {...props} values={entry.values} more={entry.more} />;
    case 'number':
      return <NumberControl {...props} unit={entry.unit} rule={{ ...entry, many: false, off: false }} />;
    case 'numbers':
      return <NumberControl {...props} unit={entry.unit} rule={{ ...entry, many: true }} />;
    case 'parts':
      return <PluginsControl {...props} />;
    case 'text':
    case 'address':
      return <TextControl {...props} />;
  }
}
