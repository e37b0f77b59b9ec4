import { useTranslation } from 'react-i18next';
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
      promise={promise ?? t('guides.promise')}
    />
  );
}
