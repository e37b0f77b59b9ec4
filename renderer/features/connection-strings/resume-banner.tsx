import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { useSites } from '../../stores/sites.ts';
import { useStrings } from '../../stores/connection-strings.ts';
import { goOnWith, untouched } from './open-wizard.ts';
import { useTitleOf } from '../../shared/site/site-status.ts';

/** `site`: only those of this site, null for those without one; left out: of all sites in the list. */
interface UnfinishedProps {
  readonly site?: string | null;
  /** Of the page: where the focus goes when the notice is sent away, with the button that had it. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Ways to a connection string that were begun and not ended, also before the app was closed: the newest one. */
export function Unfinished({ site, heading }: UnfinishedProps) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const open = useStrings((state) => state.open);
  const byId = useSites((state) => state.byId);
  // Main leaves out what belongs to a site that it has not listed yet, so it is asked again when the list is there.
  const listed = useSites((state) => state.view !== null);
  useEffect(() => {
    if (listed || useStrings.getState().open === null) void useStrings.getState().loadOpen();
  }, [listed]);
  const [left] = (open ?? [])
    .filter(({ step }) => step !== untouched)
    .filter((place) => (site === undefined ? place.site === null || place.site in byId : place.site === site))
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  if (left === undefined) return null;
  const of = left.site === null ? undefined : byId[left.site];
  const { wizard } = left;
  const end = () => {
    heading.current?.focus();
    void useStrings.getState().end(wizard, left.site);
  };
  return (
    <Banner
      tone="info"
      sign={<Icon name="database" />}
      title={
        of === undefined || site !== undefined
          ? t('sites.repairing')
          : t('sites.repairingOf', { site: titleOf(of.title) })
      }
      act={
        <>
          <Button kind="quiet" onPress={end}>
            {t('sites.repairingEnd')}
          </Button>
          <Button onPress={() => goOnWith(wizard, left.site)}>{t('sites.repairingGo')}</Button>
        </>
      }
    >
      {t('sites.repairingSay')}
    </Banner>
  );
}
