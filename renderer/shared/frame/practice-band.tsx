import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { useApp } from '../../stores/app.ts';
import './practice-band.css';

/** Above everything, on every screen: nobody may take made-up sites for their own, or the other way round. */
export function PracticeBand() {
  const { t } = useTranslation();
  const leavePractice = useApp((state) => state.leavePractice);
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    await leavePractice();
    setLeaving(false);
  };
  return (
    <aside className="band" aria-label={t('practice.name')}>
      <span className="band-flat">
        <Icon name="flag" />
        <span>
          <b>{t('practice.name')}</b> <span className="band-say">{t('practice.say')}</span>
        </span>
      </span>
      <Button kind="line" busy={leaving} onPress={() => void leave()}>
        {leaving ? t('practice.leaving') : t('practice.leave')}
      </Button>
    </aside>
  );
}
