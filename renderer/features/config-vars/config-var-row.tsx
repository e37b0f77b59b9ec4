import { useTranslation } from 'react-i18next';
import type { ConfigVarChange, ListedConfigVar as Row } from '../../../electron/contract/config-vars.ts';
import { Button } from '../../design/button.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { Tag } from '../../design/tag.tsx';
import '../../design/checkbox.css';
import { SecretText } from '../../design/secret-text.tsx';
import type { Reveal } from '../../shared/config-var/use-reveal.ts';
import { useConfigVarText } from '../../shared/config-var/use-config-var-text.ts';
import { Value } from '../../shared/config-var/value.tsx';
import { shownAfter } from './pending-changes.ts';

export interface RowActs {
  readonly onChange: (name: string) => void;
  /** Forgets the change that waits. */
  readonly onUndo: (name: string) => void;
  readonly onTakeAway: (name: string) => void;
}

interface SettingRowProps extends RowActs {
  readonly row: Row;
  readonly change: ConfigVarChange | undefined;
  /** Check boxes in place of the buttons, to take several away. */
  readonly taking: boolean;
  readonly reveal: Reveal;
}

/** One setting: plain name, technical name, meaning; its value; what one can do with it. */
export function ConfigVarRow({ row, change, taking, reveal, ...acts }: SettingRowProps) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  const { name, known, owner } = row;
  const plain = words.name(row);
  const shown = change === undefined ? row.shown : shownAfter(row, change);
  const ownerSay = () => {
    if (owner.kind === 'heroku') return t('configVars.ofHeroku');
    if (owner.kind === 'site') return null;
    return owner.addon === null
      ? t('configVars.ofAddOn')
      : t('configVars.ofThisAddOn', { addOn: owner.addon });
  };
  const trouble = reveal.trouble?.name === name ? reveal.trouble.problem : null;
  return (
    <li className="set" data-setting={name}>
      <div>
        <p className="set-name">
          <b>{plain}</b> {plain === name ? null : <span className="code raw quiet">{name}</span>}
        </p>
        <p className="small quiet">
          {words.meaning(row)} {ownerSay()}
        </p>
      </div>
      <div className="set-value">
        <Value known={known} shown={shown} />
      </div>
      <div className="set-acts">
        {taking && owner.kind === 'site' ? (
          <label className="set-take">
            <input
              type="checkbox"
              className="checkbox"
              checked={change?.kind === 'delete'}
              onChange={() => (change?.kind === 'delete' ? acts.onUndo(name) : acts.onTakeAway(name))}
            />
            {t('configVars.takeAway')}
            <span className="visually-hidden"> {plain}</span>
          </label>
        ) : change !== undefined ? (
          <>
            <Tag
              tone={change.kind === 'delete' ? 'warning' : 'info'}
              icon={change.kind === 'delete' ? 'minus' : 'edit'}
            >
              {t(change.kind === 'delete' ? 'configVars.goes' : 'configVars.isNew')}
            </Tag>
            <Button kind="quiet" icon="undo" says={plain} onPress={() => acts.onUndo(name)}>
              {t('common.undo')}
            </Button>
          </>
        ) : (
          <RowButtons row={row} plain={plain} reveal={reveal} onChange={acts.onChange} />
        )}
      </div>
      {reveal.shown === name ? (
        <div className="set-more">
          <SecretText value={reveal.value} />
          <p className="small quiet">{t('configVars.hides')}</p>
        </div>
      ) : null}
      {reveal.copied === name ? <output className="set-more small">{t('configVars.copied')}</output> : null}
      {trouble === null ? null : (
        <div className="set-more">
          <ProblemNotice level={3} problem={trouble} />
        </div>
      )}
    </li>
  );
}

function RowButtons({
  row,
  plain,
  reveal,
  onChange,
}: {
  readonly row: Row;
  readonly plain: string;
  readonly reveal: Reveal;
  readonly onChange: (name: string) => void;
}) {
  const { t } = useTranslation();
  const { name } = row;
  const isShown = reveal.shown === name;
  return (
    <>
      {row.shown.kind === 'hidden' ? (
        <>
          <Button
            kind="quiet"
            icon="eye"
            says={plain}
            onPress={() => (isShown ? reveal.hide() : void reveal.show(name))}
          >
            {t(isShown ? 'common.hide' : 'common.show')}
          </Button>
          <Button kind="quiet" icon="copy" says={plain} onPress={() => void reveal.copy(name)}>
            {t('common.copy')}
          </Button>
        </>
      ) : null}
      {row.owner.kind === 'site' ? (
        <Button kind="quiet" icon="edit" says={plain} onPress={() => onChange(name)}>
          {t('configVars.change')}
        </Button>
      ) : null}
    </>
  );
}
