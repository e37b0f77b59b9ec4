import { useTranslation } from 'react-i18next';
import { Button } from '../../../../design/button.tsx';
import { Icon } from '../../../../design/icon.tsx';
import type { IconName } from '../../../../design/icon.tsx';
import { Plate } from '../../../../design/state-shape.tsx';
import { beginWizard } from '../../open-wizard.ts';
import { LazyPicture } from '../../../../pictures/lazy-picture.tsx';
import { AtlasFrame } from './page-parts.tsx';
import type { AtlasRun } from './use-atlas-run.ts';

interface Fact {
  readonly icon: IconName;
  readonly title: string;
  readonly say: string;
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ul className="facts">
      {facts.map(({ icon, title, say }) => (
        <li key={title}>
          <Plate tone="info">
            <Icon name={icon} />
          </Plate>
          <span>
            <b>{title}</b>
            <span className="quiet">{say}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const lines = ['one', 'two', 'three'] as const;

/** Before anything is done: what we look for, what it needs, and that nothing is lost by it. */
export function WhatStep({ run }: { readonly run: AtlasRun }) {
  const { t } = useTranslation();
  return (
    <AtlasFrame
      run={run}
      title={t('atlas.what.title')}
      lead={t('atlas.what.lead')}
      promise={t('atlas.what.promise')}
      unsure={{
        word: t('atlas.notSure'),
        title: t('atlas.notSureTitle'),
        lines: lines.map((line) => t(`atlas.what.unsure.${line}`)),
      }}
      beside={<LazyPicture name="atlas/parts" />}
      main={
        <Button kind="primary" onPress={() => run.onNext()}>
          {t('common.next')}
        </Button>
      }
    >
      <Facts
        facts={[
          { icon: 'key', title: t('atlas.what.needs'), say: t('atlas.what.needsSay') },
          { icon: 'shield', title: t('atlas.what.nothing'), say: t('atlas.what.nothingSay') },
          { icon: 'cloud', title: t('atlas.what.without'), say: t('atlas.what.withoutSay') },
        ]}
      />
      <p className="tech">{t('atlas.what.tech')}</p>
      <Button kind="quiet" icon="file" onPress={() => beginWizard('find', run.site, null)}>
        {t('atlas.what.find')}
      </Button>
    </AtlasFrame>
  );
}

/** No cluster in any project: mostly another account; told without false hope. */
export function GoneStep({ run }: { readonly run: AtlasRun }) {
  const { t } = useTranslation();
  return (
    <AtlasFrame
      run={run}
      title={t('atlas.gone.title')}
      lead={t('atlas.gone.lead')}
      main={
        <Button kind="primary" onPress={() => run.to('sign-in')}>
          {t('atlas.gone.again')}
        </Button>
      }
    >
      <Facts
        facts={[
          { icon: 'key', title: t('atlas.gone.account'), say: t('atlas.gone.accountSay') },
          { icon: 'people', title: t('atlas.gone.ask'), say: t('atlas.gone.askSay') },
          { icon: 'database', title: t('atlas.gone.lost'), say: t('atlas.gone.lostSay') },
        ]}
      />
      <p className="quiet">{t('atlas.gone.rest')}</p>
    </AtlasFrame>
  );
}
