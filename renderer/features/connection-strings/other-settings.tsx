import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import '../../design/checkbox.css';
import { StateShape } from '../../design/state-shape.tsx';
import type { SiteDatabase } from '../../stores/connection-strings.ts';
import './connection-string-screen.css';

interface OtherSettingsProps {
  readonly found: SiteDatabase;
  readonly remove: readonly string[];
  readonly onRemove: (names: readonly string[]) => void;
}

/** Settings that hold a database and are not read: which, why that is a trap, and a tick to take each away. */
export function OtherSettings({ found, remove, onRemove }: OtherSettingsProps) {
  const { t } = useTranslation();
  const { shadowed, unread } = found;
  const rows = [
    ...shadowed.map(({ name, same }) => ({
      name,
      say: t(same ? 'connectionStrings.others.same' : 'connectionStrings.others.differs'),
    })),
    ...unread.map((name) => ({ name, say: t('connectionStrings.others.unread') })),
  ];
  if (rows.length === 0) return null;
  return (
    <Card alert="warning" className="other-settings">
      <h2>
        <StateShape shape="triangle" />
        {t('connectionStrings.others.title', { count: rows.length })}
      </h2>
      <p className="quiet">{t('connectionStrings.others.say')}</p>
      <ul>
        {rows.map(({ name, say }) => (
          <li key={name}>
            <label>
              <input
                type="checkbox"
                className="checkbox"
                checked={remove.includes(name)}
                onChange={(event) =>
                  onRemove(
                    event.target.checked ? [...remove, name] : remove.filter((other) => other !== name),
                  )
                }
              />
              <span>
                {t('connectionStrings.others.take')} <b className="code raw">{name}</b>
                <span className="small quiet">{say}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Card>
  );
}
