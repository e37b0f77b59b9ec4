import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { useHistory } from '../../stores/history.ts';
import { usePlace } from '../../stores/place.ts';
import { HistoryRow } from '../history/history-row.tsx';
import '../history/history.css';

/** How many are shown here; all of them stand in History. */
const shown = 4;

export function LastRestarts({ siteId }: { siteId: string }) {
  const { t } = useTranslation();
  const { entries, load } = useHistory();
  const go = usePlace((state) => state.go);
  useEffect(() => void load(), [load]);
  const mine = (entries ?? [])
    .filter(({ act, siteId: of }) => act === 'restart' && of === siteId)
    .slice(0, shown);
  return (
    <section className="card last">
      <div className="row">
        <h2 className="grow">{t('site.last')}</h2>
        {mine.length === 0 ? null : (
          <Button kind="quiet" onPress={() => go({ screen: 'history' })}>
            {t('common.seeAll')}
          </Button>
        )}
      </div>
      {mine.length === 0 ? <p className="quiet">{t('site.lastNone')}</p> : null}
      <ul className="history-list">
        {mine.map((entry) => (
          <HistoryRow key={entry.id} entry={entry} when="full" />
        ))}
      </ul>
    </section>
  );
}
