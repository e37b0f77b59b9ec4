import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkId } from '../../../../../electron/contract/app.ts';
import type { Problem } from '../../../../../electron/contract/problems.ts';
import { ask } from '../../../../bridge/bridge.ts';
import { Button } from '../../../../design/button.tsx';
import { ProblemNotice } from '../../../../shared/problem/problem-notice.tsx';
import { StepFrame } from '../../../../shared/wizard/step-frame.tsx';
import type { AtlasRun } from './use-atlas-run.ts';

type FrameProps = Parameters<typeof StepFrame>[0];

/** The frame of every page of these wizards: it knows the count, the way back and the promise. */
export function AtlasFrame({
  run,
  promise,
  ...rest
}: { readonly run: AtlasRun; readonly promise?: string } & Omit<
  FrameProps,
  'count' | 'about' | 'onBack' | 'promise'
>) {
  const { t } = useTranslation();
  return (
    <StepFrame
      {...rest}
      count={run.count}
      about={t(`atlas.about.${run.name}`)}
      onBack={run.onBack}
      promise={promise ?? t('atlas.promise')}
    />
  );
}

/** Opens pages of Atlas in the person's own browser. `status`: also the page on which Atlas tells of its troubles. */
export function OpenAtlas({ status }: { readonly status: boolean }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async (link: LinkId) => {
    const answer = await ask('app.openLink', { link });
    setProblem(answer.ok ? null : answer.problem);
  };
  return (
    <>
      <div className="atlas-open">
        <Button icon="open" onPress={() => void open('atlas')}>
          {t('atlas.open')}
        </Button>
        {status ? (
          <Button kind="quiet" icon="open" onPress={() => void open('atlas-status')}>
            {t('atlas.status')}
          </Button>
        ) : null}
      </div>
      {problem === null ? null : <ProblemNotice problem={problem} />}
    </>
  );
}
