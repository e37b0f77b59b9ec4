import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../electron/contract/config-vars.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { useNavigation } from '../../stores/navigation.ts';

/** After a test that worked, of a site that does not: its settings are the next place, and which of them stops it. */
export function SettingsNext({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [stops, setStops] = useState<readonly Finding[]>([]);
  useEffect(() => {
    const look = async () => {
      const answer = await ask('configVars.list', { id });
      // Unread ones name no setting: the page they lead to says why.
      if (answer.ok) setStops(answer.value.findings.filter(({ severity }) => severity === 'stops'));
    };
    void look();
  }, [id]);
  return (
    <Banner
      tone="warning"
      sign={<StateShape shape="triangle" />}
      title={t('connectionStrings.settingsNext.title')}
      act={
        <Button onPress={() => useNavigation.getState().go({ screen: 'config-vars', id })}>
          {t('site.act.settings')}
        </Button>
      }
    >
      {stops.length === 0
        ? t('connectionStrings.settingsNext.say')
        : stops.map(({ code, names }) => (
            <span key={[code, ...names].join(' ')}>
              {t(`configVarLint.${code}.title`)} <span className="code raw">{names.join(' ')}</span>{' '}
            </span>
          ))}
    </Banner>
  );
}
