import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { useNavigation } from '../../stores/navigation.ts';

interface CureButtonProps {
  readonly cure: 'database' | 'settings';
  /** Of the site. */
  readonly id: string;
  readonly big?: boolean;
  readonly wide?: boolean;
}

const ways = {
  database: { icon: 'database', screen: 'connection-strings' },
  settings: { icon: 'sliders', screen: 'config-vars' },
} as const;

/** The main way on from an act after which the site does not run right. */
export function CureButton({ cure, id, big = false, wide = false }: CureButtonProps) {
  const { t } = useTranslation();
  const { icon, screen } = ways[cure];
  return (
    <Button
      kind="primary"
      icon={icon}
      big={big}
      wide={wide}
      onPress={() => useNavigation.getState().go({ screen, id })}
    >
      {t(`site.act.${cure}`)}
    </Button>
  );
}
