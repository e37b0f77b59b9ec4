import { useTranslation } from 'react-i18next';
import type { SavedAll } from '../../../../electron/contract/backups.ts';
import { Banner } from '../../../design/banner.tsx';
import { StateShape } from '../../../design/state-shape.tsx';
import { useSites } from '../../../stores/sites.ts';
import { useTitleOf } from '../../../shared/site/site-status.ts';

/** How many copies were saved and where, and which were not. */
export function SavedAllTold({ saved }: { saved: SavedAll }) {
  const { t, i18n } = useTranslation();
  const titleOf = useTitleOf();
  const byId = useSites((state) => state.byId);
  const list = new Intl.ListFormat(i18n.language === 'xx' ? 'en' : i18n.language, { type: 'conjunction' });
  const titles = (ids: readonly string[]) => list.format(ids.map((id) => titleOf(byId[id]?.title ?? id)));
  const { left } = saved;
  const failed = saved.failed.map(({ id }) => id);
  const ok = failed.length === 0 && left.length === 0;
  return (
    <Banner
      tone={ok ? 'ok' : 'warning'}
      sign={<StateShape shape={ok ? 'tick' : 'triangle'} />}
      title={t('exportAll.done', { count: saved.files.length })}
    >
      {t('exportAll.doneIn', { folder: saved.folder })}{' '}
      {failed.length === 0 ? null : t('exportAll.failed', { sites: titles(failed) })}{' '}
      {left.length === 0 ? null : t('exportAll.left', { sites: titles(left) })}
    </Banner>
  );
}
