import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question, StringParts } from '../../../electron/contract/connection-strings.ts';
import { Icon } from '../../design/icon.tsx';
import { SecretText } from '../../design/secret-text.tsx';
import './connection-string-parts.css';

type PluginName = 'start' | 'user' | 'password' | 'address' | 'database' | 'extras';

interface Part {
  readonly name: PluginName;
  /** What stands before it in the string. */
  readonly join: string;
  /** Several stand beneath each other. Empty: it is missing. */
  readonly lines: readonly string[];
}

const given = (value: string | null) => (value === null || value === '' ? [] : [value]);
const one = (name: PluginName, join: string, lines: readonly string[]): Part => ({ name, join, lines });

/** In the order of the string. What may be left out is left out; a part that a site needs shows that it is missing. */
export function partsShown(parts: StringParts): readonly Part[] {
  const options = parts.options.map(({ name, value }) => `${name}=${value}`);
  return [
    one('start', '', parts.scheme === null ? [] : [`${parts.scheme}://`]),
    one('user', '', given(parts.user)),
    one('password', ':', parts.passwordGiven ? given(parts.password) : []),
    one('address', '@', parts.hosts),
    one('database', '/', given(parts.database)),
    ...(options.length === 0 ? [] : [one('extras', '?', options)]),
  ];
}

interface StringPartsProps {
  readonly parts: StringParts;
  /** The password in plain letters, for as long as the person wants to see it. */
  readonly password?: (() => string | null) | null;
  /** The part that is asked for: what stands there is of no use. */
  readonly asked?: Question;
}

const questionOf: Partial<Record<PluginName, Question>> = {
  user: 'user',
  password: 'password',
  address: 'host',
  database: 'database',
};

/** The connection string in coloured boxes, each with its name: colours repeat the words. */
export function StringPartsRibbon({ parts, password = null, asked }: StringPartsProps) {
  const { t } = useTranslation();
  return (
    <div className="ribbon-box">
      <ol className="ribbon" aria-label={t('connectionStrings.parts.label')}>
        {partsShown(parts).map(({ name, join, lines }) => (
          <li key={name} className={`part part-${name}`}>
            {join === '' ? null : (
              <span className="part-join raw" aria-hidden="true">
                {join}
              </span>
            )}
            <span className="part-name">
              {name === 'password' ? <Icon name="lock" size="small" /> : null}
              {t(`connectionStrings.parts.${name}`)}
            </span>
            {lines.length === 0 || (asked !== undefined && questionOf[name] === asked) ? (
              <span className="part-box is-missing">{t('connectionStrings.parts.missing')}</span>
            ) : (
              <span className="part-box code raw" translate="no">
                {name === 'password' && password !== null ? (
                  <SecretText value={password} />
                ) : (
                  lines.map((line, index) => (
                    <Fragment key={line}>
                      {index === 0 ? null : <br />}
                      {line}
                    </Fragment>
                  ))
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
