import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Icon } from '../../components/icon.tsx';
import { Plate, StateShape } from '../../components/state-shape.tsx';

interface TakeOutProps {
  readonly email: string;
  readonly onKeep: () => void;
  readonly onGo: () => void;
}

/** Asks before a helper is taken out: what they know, they go on knowing. */
export function TakeOut({ email, onKeep, onGo }: TakeOutProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      kind="confirm"
      title={t('people.sure.title', { email })}
      onClose={onKeep}
      aside={
        <Plate tone="info">
          <Icon name="people" />
        </Plate>
      }
    >
      <p className="dialog-lead">{t('people.sure.lead')}</p>
      <ul className="dialog-facts">
        <li>
          <span className="is-shut">
            <StateShape shape="triangle" />
          </span>
          {t('people.sure.knows')}
        </li>
        <li>
          <span className="is-ok">
            <StateShape shape="tick" />
          </span>
          {t('people.sure.undo')}
        </li>
      </ul>
      <div className="dialog-acts">
        <Button kind="line" onPress={onGo}>
          {t('people.sure.go')}
        </Button>
        <span data-focus>
          <Button kind="primary" onPress={onKeep}>
            {t('people.sure.keep')}
          </Button>
        </span>
      </div>
    </Dialog>
  );
}
