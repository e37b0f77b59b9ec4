import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';

/** At the lower edge for as long as changes wait. */
export function Dock({
  count,
  onThrowAway,
  onCheck,
}: {
  readonly count: number;
  readonly onThrowAway: () => void;
  readonly onCheck: () => void;
}) {
  const { t } = useTranslation();
  return (
    <section className="dock">
      <span className="is-info state-text">
        <Icon name="edit" />
      </span>
      <output className="grow">
        <b>{t('configVars.wait', { count })}</b> <span className="quiet">{t('configVars.waitSay')}</span>
      </output>
      <Button kind="line" onPress={onThrowAway}>
        {t('configVars.throwAway')}
      </Button>
      <Button kind="primary" onPress={onCheck}>
        {t('configVars.check', { count })}
      </Button>
    </section>
  );
}
