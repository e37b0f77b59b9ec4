import { useTranslation } from 'react-i18next';
import { Card } from '../../../design/card.tsx';
import type { Site } from '../../../../electron/contract/sites.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { Button } from '../../../design/button.tsx';
import { Spinner } from '../../../design/icon.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import { Automatic } from '../automatic-backups.tsx';
import '../backups-screen.css';
import { ProblemAct } from '../../../shared/problem/problem-action.tsx';
import { useTitleOf } from '../../../shared/site/site-status.ts';

interface SourceStepProps {
  readonly site: Site;
  /** What goes on now, in words. */
  readonly asking: string | null;
  readonly problem: Problem | null;
  readonly onPick: () => void;
  readonly onPaste: () => void;
  readonly onBack: () => void;
}

/** From a file, from a list in the clipboard, or from a copy that the app made by itself. */
export function SourceStep({ site, asking, problem, onPick, onPaste, onBack }: SourceStepProps) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const busy = asking !== null;
  return (
    <StepFrame
      key="source"
      title={t('restore.source.title')}
      lead={t('restore.source.lead')}
      count={null}
      about={titleOf(site.title)}
      wide
      onBack={onBack}
      promise={t('restore.source.promise')}
      main={
        <Button kind="line" onPress={onBack}>
          {t('common.notNow')}
        </Button>
      }
    >
      {problem === null ? null : <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />}
      {asking === null ? null : (
        <output className="row">
          <Spinner />
          {asking}
        </output>
      )}
      <div className="copies sources">
        <div className="copies-beside">
          <Card>
            <h2>{t('restore.source.file')}</h2>
            <p className="quiet">{t('restore.source.fileSay')}</p>
            <Button kind="primary" icon="file" busy={busy} onPress={onPick}>
              {t('restore.source.pick')}
            </Button>
          </Card>
          <Card>
            <h2>{t('restore.source.paste')}</h2>
            <p className="quiet">{t('restore.source.pasteSay')}</p>
            <Button icon="paste" busy={busy} onPress={onPaste}>
              {t('restore.source.pasteGo')}
            </Button>
          </Card>
        </div>
        <Card>
          <h2>{t('restore.source.automatic')}</h2>
          <Automatic siteId={site.id} choosing />
        </Card>
      </div>
    </StepFrame>
  );
}
