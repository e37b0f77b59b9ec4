import { maxPastedLength } from '../../../../../electron/contract/connection-strings.ts';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../../bridge/bridge.ts';
import { Button } from '../../../../design/button.tsx';
import { Repairs } from '../../repairs.tsx';
import { Numbered } from '../../../../guides/engine/numbered-steps.tsx';
import { LazyPicture } from '../../../../pictures/lazy-picture.tsx';
import { SecretForm } from './answer-form.tsx';
import { AtlasFrame } from './page-parts.tsx';
import { isRead } from './guides.ts';
import type { AtlasRun } from './use-atlas-run.ts';
import { useBox } from './use-hidden-input.ts';

const lines = ['one', 'two', 'three'] as const;

/** The string comes in, with whatever stands around it: main takes what it needs. */
export function DriversStep({ run }: { readonly run: AtlasRun }) {
  const { t } = useTranslation();
  const { site, view } = run;
  const state = useBox<HTMLTextAreaElement>({
    paste: () => ask('connectionStrings.paste', { site }),
    type: (text) => ask('connectionStrings.type', { site, text }),
    onGiven: run.onNext,
  });
  const has = isRead(view) && !state.filled;
  return (
    <AtlasFrame
      run={run}
      title={t('atlas.drivers.title')}
      lead={t('atlas.drivers.lead')}
      promise={t('connectionStrings.promise')}
      unsure={{
        word: t('guides.different'),
        title: t('guides.differentTitle'),
        lines: lines.map((line) => t(`atlas.drivers.unsure.${line}`)),
      }}
      beside={<LazyPicture name="atlas/drivers" />}
      main={
        <Button kind="primary" busy={state.busy} onPress={has ? () => run.onNext() : state.send}>
          {has ? t('common.next') : t(state.busy ? 'atlas.drivers.reading' : 'atlas.drivers.read')}
        </Button>
      }
    >
      {view === null || isRead(view) ? null : <Repairs view={view} />}
      <Numbered words="atlas.drivers" marks={['press', 'look', 'press']} />
      <SecretForm
        state={state}
        label={t('atlas.drivers.label')}
        hint={t('atlas.drivers.hint')}
        wrong={t('atlas.drivers.first')}
        maxLength={maxPastedLength}
      />
      {has ? <p className="note quiet">{t('atlas.drivers.has')}</p> : null}
    </AtlasFrame>
  );
}
