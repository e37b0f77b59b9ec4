import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StringView } from '../../../electron/contract/connection-strings.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { ConfirmDialog, Facts } from '../../design/confirm-dialog.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { useTitleOf } from '../../shared/site/site-status.ts';
import { databaseToChoose, mayBeSaved, worksWell } from './next-steps.ts';

interface SaveFootProps {
  readonly view: StringView;
  readonly site: Site | null;
  readonly nothingToSave: boolean;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onDone: () => void;
}

const offReason = 'save-off-reason';

/**
 * Saving, at the foot of the page: after a test that worked; or untested, as a second choice with its risk told, where
 * only this computer's network stands in the way.
 */
export function SaveFoot({ view, site, nothingToSave, busy, onSave, onDone }: SaveFootProps) {
  const { t } = useTranslation();
  const title = useTitleOf()(site?.title ?? '');
  const [sure, setSure] = useState(false);
  const go =
    site === null ? t('connectionStrings.save.file') : t('connectionStrings.save.go', { site: title });
  if (nothingToSave) {
    return (
      <Button kind="line" onPress={onDone}>
        {t('connectionStrings.save.nothing', { site: title })}
      </Button>
    );
  }
  const may = mayBeSaved(view.test);
  if (may === 'tested') {
    // While the readings lie elsewhere, something is still asked, or the user may only read, mending that is the main act.
    const second =
      view.questions.length > 0 ||
      !worksWell(view.test) ||
      (view.test !== null && databaseToChoose(view.test) !== null);
    return (
      <Button kind={second ? 'line' : 'primary'} busy={busy} onPress={onSave}>
        {busy ? t('connectionStrings.save.going') : go}
      </Button>
    );
  }
  if (may === 'no' || !view.ready) {
    return (
      <>
        <span className="visually-hidden" id={offReason}>
          {t('connectionStrings.save.afterSay')}
        </span>
        <Button kind="line" offBecause={offReason}>
          {t('connectionStrings.save.after')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button kind="line" busy={busy} onPress={() => setSure(true)}>
        {t(busy ? 'connectionStrings.save.going' : 'connectionStrings.save.untested')}
      </Button>
      {sure ? (
        <ConfirmDialog
          title={t('connectionStrings.save.sure')}
          tone="warning"
          sign={<StateShape shape="triangle" />}
          lead={t('connectionStrings.save.sureLead')}
          go={go}
          keep={t('connectionStrings.save.keep')}
          onGo={() => {
            setSure(false);
            onSave();
          }}
          onKeep={() => setSure(false)}
        >
          <Facts
            facts={[
              { tone: 'warning', words: t('connectionStrings.save.sureWrong') },
              {
                tone: 'ok',
                words: t(
                  site === null ? 'connectionStrings.save.sureFile' : 'connectionStrings.save.sureUndo',
                ),
              },
            ]}
          />
        </ConfirmDialog>
      ) : null}
    </>
  );
}
