import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { WizardPlace } from '../../electron/contract/connection-string.ts';
import { Banner } from '../components/banner.tsx';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { useSites } from '../stores/sites.ts';
import { useStrings } from '../stores/strings.ts';
import { beginWizard, goOnWith, untouched } from '../wizards/string/begin.ts';
import './lost-database.css';
import { useTitleOf } from './site-words.ts';

/** The wizard that was left last; null when none was. One that was only opened is nothing to go on with. */
export function leftLast(open: readonly WizardPlace[]): WizardPlace | null {
  const begun = open.filter(({ step }) => step !== untouched);
  return begun.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))[0] ?? null;
}

/** For those whose site is gone while its database is still at Atlas; and the way back into a wizard that was left. */
export function LostDatabase() {
  const { t } = useTranslation();
  const open = useStrings((state) => state.open);
  useEffect(() => void useStrings.getState().loadOpen(), []);
  const left = leftLast(open ?? []);
  return (
    <section className="lost-database">
      <h2 className="vh">{t('sites.lost.title')}</h2>
      {left === null ? null : <Left place={left} />}
      {left?.wizard === 'rebuild' && left.site === null ? null : (
        <Button kind="quiet" icon="drum" onPress={() => beginWizard('rebuild', null, null)}>
          {t('sites.lost.go')}
        </Button>
      )}
    </section>
  );
}

function Left({ place: { wizard, site } }: { readonly place: WizardPlace }) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const title = useSites((state) => (site === null ? undefined : state.byId[site]?.title));
  return (
    <Banner
      tone="info"
      sign={<Icon name="drum" />}
      title={t(`sites.lost.left.${wizard}`)}
      act={
        <span className="lost-acts">
          <Button kind="line" onPress={() => goOnWith(wizard, site)}>
            {t('sites.lost.goOn')}
          </Button>
          <Button kind="quiet" onPress={() => void useStrings.getState().end(wizard, site)}>
            {t('sites.lost.drop')}
          </Button>
        </span>
      }
    >
      {title === undefined ? t('sites.lost.kept') : t('sites.lost.keptFor', { site: titleOf(title) })}
    </Banner>
  );
}
