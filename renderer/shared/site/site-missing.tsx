import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Plate, StateShape } from '../../design/state-shape.tsx';
import { useHeading } from '../../design/use-heading.ts';
import { useNavigation } from '../../stores/navigation.ts';

/** A page of a site that is not in the list any more. */
export function SiteMissing() {
  const { t } = useTranslation();
  const heading = useHeading();
  return (
    <Card>
      <Plate tone="off">
        <StateShape shape="question" />
      </Plate>
      <h1 ref={heading} tabIndex={-1}>
        {t('site.gone')}
      </h1>
      <p className="quiet">{t('site.goneSay')}</p>
      <Button onPress={() => useNavigation.getState().reset({ screen: 'sites' })}>
        {t('common.mySites')}
      </Button>
    </Card>
  );
}
