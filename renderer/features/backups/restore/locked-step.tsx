import { useTranslation } from 'react-i18next';
import type { Site } from '../../../../electron/contract/sites.ts';
import type { RestoreView } from '../../../../electron/contract/backups.ts';
import { ask } from '../../../bridge/bridge.ts';
import { Button } from '../../../design/button.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import { PassphraseBox, useLockedFile } from '../../../shared/backup-lock/locked-file.tsx';
import { ProblemAct } from '../../../shared/problem/problem-action.tsx';
import { useTitleOf } from '../../../shared/site/site-status.ts';

interface LockedStepProps {
  readonly site: Site;
  readonly onOpened: (view: RestoreView) => void;
  readonly onOther: () => void;
}

/** The picked file is locked: its passphrase, on a step of its own. */
export function LockedStep({ site, onOpened, onOther }: LockedStepProps) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const file = useLockedFile(
    (passphrase) => ask('backups.restoreUnlock', { id: site.id, passphrase }),
    onOpened,
  );
  const { busy, problem, open } = file;
  return (
    <StepFrame
      key="locked"
      title={t('restore.locked.title')}
      lead={t('restore.locked.lead')}
      count={null}
      about={titleOf(site.title)}
      onBack={onOther}
      promise={t('restore.source.promise')}
      main={
        <>
          <Button kind="line" onPress={onOther}>
            {t('restore.locked.other')}
          </Button>
          <Button kind="primary" busy={busy} onPress={() => void open()}>
            {t(busy ? 'restore.locked.going' : 'restore.locked.go')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <PassphraseBox {...file} />
      </form>
      {problem === null ? null : <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />}
    </StepFrame>
  );
}
