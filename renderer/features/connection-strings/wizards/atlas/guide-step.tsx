import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../../design/banner.tsx';
import { Button } from '../../../../design/button.tsx';
import { Icon } from '../../../../design/icon.tsx';
import { ConnectPicture } from '../../../../pictures/atlas/connect.tsx';
import { NetworkEntryPicture, NetworkListPicture } from '../../../../pictures/atlas/network.tsx';
import { PausedPicture } from '../../../../pictures/atlas/paused.tsx';
import { ProjectPicture } from '../../../../pictures/atlas/project.tsx';
import { RightsPicture } from '../../../../pictures/atlas/rights.tsx';
import { SignInPicture } from '../../../../pictures/atlas/sign-in.tsx';
import { UsersPicture } from '../../../../pictures/atlas/users.tsx';
import { Numbered } from '../../../../guides/engine/numbered-steps.tsx';
import { AtlasFrame, OpenAtlas } from './page-parts.tsx';
import type { AtlasRun } from './use-atlas-run.ts';

type GuideName =
  | 'sign-in'
  | 'project'
  | 'wake'
  | 'connect'
  | 'users-edit'
  | 'network'
  | 'network-entry'
  | 'rights';

interface Guide {
  readonly picture: ReactNode;
  readonly marks: readonly ('press' | 'look')[];
  /** Where Atlas itself may be in trouble. */
  readonly status?: true;
  /** Below the list. */
  readonly note?: ReactNode;
}

/** Pages on which something is done at Atlas: a picture, a list with the same numbers, and "I have done this". */
const guides: Readonly<Record<GuideName, Guide>> = {
  'sign-in': { picture: <SignInPicture />, marks: ['press', 'press', 'press'], status: true },
  project: { picture: <ProjectPicture />, marks: ['press', 'press', 'look'] },
  wake: { picture: <PausedPicture />, marks: ['look', 'press', 'look'], status: true, note: <ThenWeTest /> },
  connect: { picture: <ConnectPicture />, marks: ['press', 'look', 'press'] },
  'users-edit': { picture: <UsersPicture edit />, marks: ['press', 'look', 'press'] },
  network: { picture: <NetworkListPicture />, marks: ['press', 'look', 'press'], note: <KeptOut /> },
  'network-entry': { picture: <NetworkEntryPicture />, marks: ['press', 'look', 'press'], note: <Stays /> },
  rights: { picture: <RightsPicture />, marks: ['press', 'press', 'press'] },
};

const isGuide = (step: string): step is GuideName => step in guides;

export function GuideStep({ run }: { readonly run: AtlasRun }) {
  const { t } = useTranslation();
  const unsure = useGuideUnsure(run);
  if (!isGuide(run.step)) return null;
  const { picture, marks, status, note } = guides[run.step];
  const user = run.view?.parts.user ?? null;
  const lead =
    run.step === 'users-edit' && user !== null
      ? t('atlas.users-edit.leadUser', { user })
      : t(`atlas.${run.step}.lead`);
  return (
    <AtlasFrame
      run={run}
      title={t(`atlas.${run.step}.title`)}
      lead={lead}
      unsure={unsure}
      beside={picture}
      main={<GuideActs run={run} />}
    >
      <OpenAtlas status={status === true} />
      <Numbered words={`atlas.${run.step}`} marks={marks} />
      {note}
    </AtlasFrame>
  );
}

function GuideActs({ run }: { readonly run: AtlasRun }) {
  const { t } = useTranslation();
  if (run.step !== 'network') {
    return (
      <Button kind="primary" onPress={() => run.onNext()}>
        {t('atlas.done')}
      </Button>
    );
  }
  return (
    <>
      <Button kind="line" onPress={() => run.to('network-entry')}>
        {t('atlas.network.hasNot')}
      </Button>
      <Button kind="primary" onPress={() => run.onNext()}>
        {t('atlas.network.has')}
      </Button>
    </>
  );
}

function useGuideUnsure({ step }: AtlasRun) {
  const { t } = useTranslation();
  const name = isGuide(step) ? step : 'sign-in';
  return {
    word: t('atlas.different'),
    title: t('atlas.differentTitle'),
    lines: [
      t(`atlas.${name}.unsure.one`),
      t(`atlas.${name}.unsure.two`),
      t(`atlas.${name}.unsure.three`),
      ...(name === 'wake' ? [t('atlas.wake.unsure.four')] : []),
    ],
  };
}

function ThenWeTest() {
  const { t } = useTranslation();
  return (
    <Banner tone="info" sign={<Icon name="again" />} title={t('atlas.wake.after')}>
      {t('atlas.wake.afterSay')}
    </Banner>
  );
}

function KeptOut() {
  const { t } = useTranslation();
  return <p className="quiet">{t('atlas.network.safe')}</p>;
}

function Stays() {
  const { t } = useTranslation();
  return (
    <Banner tone="info" sign={<Icon name="clock" />} title={t('atlas.network-entry.stays')}>
      {t('atlas.network-entry.staysSay')}
    </Banner>
  );
}
