import { useTranslation } from 'react-i18next';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Icon } from '../../design/icon.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { NewPassphrase } from '../../shared/backup-lock/new-passphrase.tsx';
import { NothingSaved } from '../backups/nothing-saved.tsx';
import { FormatChoice, useSaveForm } from '../backups/save-form.tsx';
import './change-part.css';

/** The safe one first. */
const formats = ['sitekeeper', 'heroku-env'] as const;

interface SaveFileProps {
  readonly string: string;
  readonly onClose: () => void;
  readonly onSaved?: () => void;
}

/** The string alone into a file. Main asks where to. */
export function SaveFile({ string, onClose, onSaved }: SaveFileProps) {
  const { t } = useTranslation();
  const form = useSaveForm(
    formats,
    (format, passphrase) => ask('connectionStrings.saveFile', { string, format, passphrase }),
    onSaved,
  );
  const { format, passphrase, saving, saved, problem, save } = form;
  return (
    <Dialog kind="drawer" title={t('connectionStrings.file.title')} onClose={onClose}>
      {saved === null ? (
        <form
          className="change-part"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <FormatChoice form={form} />
          {format === 'sitekeeper' ? (
            <NewPassphrase state={passphrase} busy={saving} />
          ) : (
            <Banner
              tone="warning"
              sign={<StateShape shape="triangle" />}
              title={t('backups.save.formats.heroku-env.can')}
            >
              {t('backups.save.formats.heroku-env.canSay')}
            </Banner>
          )}
          {form.closed ? <NothingSaved /> : null}
          {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
          <Button kind="primary" submit busy={saving}>
            {t(saving ? 'backups.save.going' : 'connectionStrings.file.go')}
          </Button>
        </form>
      ) : (
        <div className="change-part">
          <Banner tone="ok" sign={<StateShape shape="tick" />} title={t('backups.saved.title')}>
            <span className="code raw">{saved.file}</span>
          </Banner>
          <p className="row">
            <Icon name="key" />
            {t('connectionStrings.file.keep')}
          </p>
          <Button kind="primary" onPress={onClose}>
            {t('common.close')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
