import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { ReleaseSummary } from '../../../electron/contract/releases.ts';
import '../../design/checkbox.css';
import { StateShape } from '../../design/state-shape.tsx';
import { Tag } from '../../design/tag.tsx';
import { useReleaseText } from './use-release-text.ts';

interface VersionListProps {
  readonly versions: readonly ReleaseSummary[];
  readonly picked: ReleaseSummary | null;
  /** While something runs nothing else can be picked. */
  readonly fixed: boolean;
  readonly onPick: (version: ReleaseSummary) => void;
}

/** Newest first, one to pick. The one in use has a tick; one without a way back is dashed and says why. */
export function ReleaseList({ versions, picked, fixed, onPick }: VersionListProps) {
  const { t } = useTranslation();
  return (
    <Card as="fieldset" className="version-list">
      <legend className="visually-hidden">{t('releases.list')}</legend>
      {versions.map((version) => (
        <VersionRow
          key={version.id}
          version={version}
          picked={picked?.id === version.id}
          fixed={fixed}
          onPick={onPick}
        />
      ))}
    </Card>
  );
}

interface VersionRowProps {
  readonly version: ReleaseSummary;
  readonly picked: boolean;
  readonly fixed: boolean;
  readonly onPick: (version: ReleaseSummary) => void;
}

function VersionRow({ version, picked, fixed, onPick }: VersionRowProps) {
  const { t } = useTranslation();
  const words = useReleaseText();
  const { number, current, way } = version;
  const noWay = !current && !way.ok;
  const why = !way.ok && way.why !== 'current' ? t(`releases.why.${way.why}`) : null;
  return (
    <label className={noWay ? 'version is-noway' : 'version'}>
      {current ? (
        <span className="version-current is-ok state-text">
          <StateShape shape="tick" />
        </span>
      ) : (
        <input
          type="radio"
          className="checkbox"
          name="version"
          checked={picked}
          disabled={noWay || fixed}
          onChange={() => onPick(version)}
        />
      )}
      <span className="grow">
        <b>{words.story(version)}</b>
        <span className="small quiet num">
          {words.when(version)}
          {why === null ? null : `. ${why}`}
        </span>
      </span>
      {current ? (
        <Tag tone="ok" icon="check">
          {t('releases.inUse')}
        </Tag>
      ) : null}
      {noWay ? (
        <Tag tone="off" icon="close">
          {t('releases.cannot')}
        </Tag>
      ) : null}
      {current || noWay ? null : <span className="code quiet">{t('releases.number', { number })}</span>}
    </label>
  );
}
