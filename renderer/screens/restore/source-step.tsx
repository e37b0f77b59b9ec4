import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/models.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { Button } from '../../components/button.tsx';
import { Spinner } from '../../components/icon.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { StepFrame } from '../../wizards/engine/step-frame.tsx';
import { Automatic } from '../copies/automatic.tsx';
import '../copies/copies.css';
import { ProblemAct } from '../problem-act.tsx';
import { useTitleOf } from '../site-words.ts';

interface SourceStepProps {
  readonly site: Site;
  /** What goes on now, in words. */
  readonly asking: string | null;
  readonly problem: Problem | null;
  readonly onPick: () => void;
  readonly onBack: () => void;
}

/** From a file, or from a copy that the app made by itself. */
export function SourceStep({ site, asking, problem, onPick, onBack }: SourceStepProps) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
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
        <Button kind="primary" icon="file" busy={asking !== null} onPress={onPick}>
          {asking ?? t('restore.source.pick')}
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
        <section className="card">
          <h2>{t('restore.source.file')}</h2>
          <p className="quiet">{t('restore.source.fileSay')}</p>
        </section>
        <section className="card">
          <h2>{t('restore.source.automatic')}</h2>
          <Automatic siteId={site.id} choosing />
        </section>
      </div>
    </StepFrame>
  );
}
