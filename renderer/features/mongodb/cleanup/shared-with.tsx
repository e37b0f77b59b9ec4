import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../design/banner.tsx';
import { StateShape } from '../../../design/state-shape.tsx';
import { formatLocale } from '../../../locales/i18n.ts';

/** "Old Nightscout and Club news use this database too." */
export const sharedWords = (t: TFunction, sites: readonly string[]): string =>
  t('mongodbCleanup.shared', {
    count: sites.length,
    sites: new Intl.ListFormat(formatLocale(navigator.language)).format(sites),
  });

/** Whose database it is besides: what goes is gone for all of them. */
export function Shared({ sites }: { readonly sites: readonly string[] }) {
  const { t } = useTranslation();
  if (sites.length === 0) return null;
  return (
    <Banner tone="warning" sign={<StateShape shape="triangle" />} title={sharedWords(t, sites)}>
      {t('mongodbCleanup.sharedSay')}
    </Banner>
  );
}
