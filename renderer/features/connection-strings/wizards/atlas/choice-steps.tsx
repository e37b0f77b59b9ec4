import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../../design/banner.tsx';
import { Button } from '../../../../design/button.tsx';
import { ChoiceCards } from '../../../../design/choice-cards.tsx';
import { Icon } from '../../../../design/icon.tsx';
import { LazyPicture } from '../../../../pictures/lazy-picture.tsx';
import { OpenLinks } from '../../../../guides/engine/guide-page.tsx';
import { openAtlas } from './guides.ts';
import { AtlasFrame } from './page-parts.tsx';
import type { AtlasRun } from './use-atlas-run.ts';

const clusters = ['awake', 'paused', 'gone'] as const;

/** What the card of the cluster says. */
export function ClusterStep({ run }: { readonly run: AtlasRun }) {
  const { t } = useTranslation();
  const [cluster, setCluster] = useState<(typeof clusters)[number]>('awake');
  const goOn = () => {
    if (cluster === 'awake') run.onNext();
    else run.to(cluster === 'paused' ? 'wake' : 'gone');
  };
  return (
    <AtlasFrame
      run={run}
      title={t('atlas.cluster.title')}
      lead={t('atlas.cluster.lead')}
      main={
        <Button kind="primary" onPress={goOn}>
          {t('common.next')}
        </Button>
      }
    >
      <ChoiceCards
        legend={t('atlas.cluster.choose')}
        value={cluster}
        options={clusters.map((value) => ({
          value,
          title: t(`atlas.cluster.${value}`),
          say: t(`atlas.cluster.${value}Say`),
        }))}
        onChoose={setCluster}
      />
      <OpenLinks links={[openAtlas]} />
    </AtlasFrame>
  );
}

const passwords = ['known', 'fresh'] as const;

/** Whether the password is known: a new one is made only when it is not, as other programs may use the old one. */
export function KnowStep({ run }: { readonly run: AtlasRun }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState<(typeof passwords)[number]>('known');
  const user = run.view?.parts.user ?? '';
  return (
    <AtlasFrame
      run={run}
      title={user === '' ? t('atlas.know.titleNone') : t('atlas.know.title', { user })}
      lead={t('atlas.know.lead')}
      promise={t('connectionStrings.promise')}
      beside={<LazyPicture name="atlas/swap" />}
      main={
        <Button kind="primary" onPress={() => run.to(password === 'known' ? 'enter' : 'users-edit')}>
          {t('common.next')}
        </Button>
      }
    >
      <ChoiceCards
        legend={t('atlas.know.choose')}
        value={password}
        options={passwords.map((value) => ({
          value,
          title: t(`atlas.know.${value}`),
          say: t(`atlas.know.${value}Say`),
        }))}
        onChoose={setPassword}
      />
      <Banner tone="info" sign={<Icon name="info" />} title={t('atlas.know.not')}>
        {t('atlas.know.notSay')}
      </Banner>
    </AtlasFrame>
  );
}
