import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { useHeading } from '../../components/use-heading.ts';
import { usePlace } from '../../stores/place.ts';
import { useSites } from '../../stores/sites.ts';
import { AppFrame } from '../frame/app-frame.tsx';
import { SiteTop } from '../site-top.tsx';

/** Copying a whole database out, and putting it back. `id`: null for one that belongs to no site. */
export function Data({ id }: { readonly id: string | null }) {
  const { t } = useTranslation();
  const heading = useHeading();
  const site = useSites((state) => (id === null ? undefined : state.byId[id]));
  return (
    <AppFrame>
      {site === undefined ? (
        <Button kind="quiet" icon="back" onPress={() => usePlace.getState().back()}>
          {t('common.back')}
        </Button>
      ) : (
        <SiteTop site={site} />
      )}
      <h1 ref={heading} tabIndex={-1}>
        {t('common.data')}
      </h1>
    </AppFrame>
  );
}
