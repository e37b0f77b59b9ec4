import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogueNames } from '../../../../electron/contract/config-var-catalogue/index.ts';
import { configVarNameProblem } from '../../../../electron/contract/config-vars.ts';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { Field } from '../../../design/field.tsx';
import { absentRow } from '../../../shared/config-var/known.ts';
import { searched } from '../group-and-filter.ts';
import { useConfigVarText } from '../../../shared/config-var/use-config-var-text.ts';
import './edit-drawer.css';

/** How many are offered at once. */
const maxOffered = 6;

interface AddDrawerProps {
  /** Names that are on the site, or wait to be. */
  readonly taken: readonly string[];
  readonly onChoose: (name: string) => void;
  readonly onClose: () => void;
}

/** Which setting to add: one that the catalogue knows, found by what it does, or a name of one's own. */
export function AddDrawer({ taken, onChoose, onClose }: AddDrawerProps) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const offers = catalogueNames.filter((one) => !taken.includes(one)).map(absentRow);
  const found = searched(offers, typed, (row) => `${words.name(row)} ${words.meaning(row)}`);
  const shown = name === '' ? [] : found.slice(0, maxOffered);
  const fault = configVarNameProblem(name);
  // Somebody who searches for a word is not offered a setting of that name.
  const isName = !/\s/.test(name) && (shown.length === 0 || /[A-Z_]/.test(name));
  const isThere = taken.includes(name);
  const isOffered = shown.some((row) => row.name === name);
  return (
    <Dialog kind="drawer" title={t('configVars.add')} onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name !== '' && fault === null && !isThere) onChoose(name);
        }}
      >
        <Field
          label={t('configVars.adding.label')}
          hint={t('configVars.adding.hint')}
          kind="search"
          icon="search"
          maxLength={200}
          onText={setTyped}
        />
        {shown.length === 0 ? null : (
          <ul className="matches">
            {shown.map((row) => (
              <li key={row.name}>
                <button type="button" className="match" onClick={() => onChoose(row.name)}>
                  <b>{words.name(row)}</b> <span className="code raw quiet">{row.name}</span>
                  <span className="small quiet">{words.meaning(row)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {found.length > maxOffered && shown.length > 0 ? (
          <p className="small quiet">{t('configVars.adding.more')}</p>
        ) : null}
        {name === '' || !isName || isOffered ? null : isThere ? (
          <p>{t('configVars.adding.there')}</p>
        ) : (
          <div>
            <b>{t('configVars.adding.plain')}</b>
            {fault === null ? (
              <p>
                <Button icon="plus" onPress={() => onChoose(name)}>
                  {t('configVars.adding.use', { name })}
                </Button>
              </p>
            ) : (
              <p className="small">{t(`configVars.adding.${fault}`)}</p>
            )}
          </div>
        )}
      </form>
    </Dialog>
  );
}
