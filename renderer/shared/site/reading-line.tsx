import { Trans, useTranslation } from 'react-i18next';
import type { Reading } from '../../../electron/contract/sites.ts';
import { Icon } from '../../design/icon.tsx';
import { useNow } from '../now.ts';
import { ageOf, isFresh } from '../../locales/times.ts';
import { useTimes } from '../../locales/use-times.ts';
import './reading-line.css';

/**
 * The age of a Nightscout site's newest reading. It counts on by itself; when it was asked for some time ago, that time
 * is said, so that nobody takes an old answer for a new one.
 */
export function ReadingLine({
  reading,
  more,
}: {
  readonly reading: Reading | null;
  /** A second sentence. */
  readonly more?: string;
}) {
  const { t } = useTranslation();
  const now = useNow();
  const times = useTimes(now);
  const words = () => {
    if (reading === null) return t('reading.unknown');
    if (reading.private) return t('reading.private');
    if (reading.database === 'silent') return t('reading.silent');
    if (reading.at === null) return t(reading.database === 'empty' ? 'reading.none' : 'reading.unknown');
    const age = times.age(reading.at);
    const days = !['minutes', 'hours'].includes(ageOf(reading.at, now).unit);
    return isFresh(reading.seenAt, now) || days ? (
      <Trans i18nKey="reading.ago" values={{ age }} components={{ b: <b className="num" /> }} />
    ) : (
      <Trans
        i18nKey="reading.agoSeen"
        values={{ age, when: times.at(reading.seenAt) }}
        components={{ b: <b className="num" /> }}
      />
    );
  };
  return (
    <span className="reading">
      <Icon name="drop" size="small" />
      <span>
        {words()}
        {more === undefined ? null : <>. {more}</>}
      </span>
    </span>
  );
}
