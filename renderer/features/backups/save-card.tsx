import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { Site } from '../../../electron/contract/sites.ts';
import type { CopyFormat } from '../../../electron/contract/backups.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { ProblemAct } from '../../shared/problem/problem-action.tsx';
import { NewPassphrase } from '../../shared/backup-lock/new-passphrase.tsx';
import { NothingSaved } from './nothing-saved.tsx';
import { Receipt } from './receipt.tsx';
import { FormatChoice, useSaveForm } from './save-form.tsx';

/** The safe one first. */
const formats = ['sitekeeper', 'sheet', 'heroku-env', 'xlsx', 'csv'] as const satisfies readonly CopyFormat[];

/** Saves all settings of the site in a file. Main asks where to. */
export function SaveCard({ site, onSaved }: { readonly site: Site; readonly onSaved?: () => void }) {
  const { t } = useTranslation();
  const form = useSaveForm(
    formats,
    (format, passphrase) => ask('backups.save', { id: site.id, format, passphrase }),
    onSaved,
  );
  const { format, passphrase, saving, saved, problem, save } = form;
  const isOpen = format !== 'sitekeeper';
  return (
    <Card className="save">
      <h2>{t('backups.save.title')}</h2>
      {saved === null ? null : <Receipt site={site} saved={saved} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FormatChoice form={form} />
        <div className="save-more">
          <Banner
            tone={isOpen ? 'warning' : 'info'}
            sign={isOpen ? <StateShape shape="triangle" /> : <Icon name="shield" />}
            title={t(`backups.save.formats.${format}.can`)}
          >
            {t(`backups.save.formats.${format}.canSay`)}
          </Banner>
          {isOpen ? null : <NewPassphrase state={passphrase} busy={saving} />}
          {form.closed ? <NothingSaved /> : null}
          {problem === null ? null : (
            <ProblemNotice level={3} problem={problem} act={<ProblemAct code={problem.code} />} />
          )}
          <Button kind="primary" submit busy={saving}>
            {t(saving ? 'backups.save.going' : 'backups.save.go')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
