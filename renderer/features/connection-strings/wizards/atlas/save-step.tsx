import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StringView } from '../../../../../electron/contract/connection-strings.ts';
import type { Site } from '../../../../../electron/contract/sites.ts';
import { Button } from '../../../../design/button.tsx';
import { ChoiceCards } from '../../../../design/choice-cards.tsx';
import { StringPage } from '../../repair-and-test-page.tsx';
import { sorted, useTitleOf } from '../../../../shared/site/site-status.ts';
import { useSites } from '../../../../stores/sites.ts';
import { AtlasFrame } from './page-parts.tsx';
import type { AtlasRun } from './use-atlas-run.ts';

const file = 'file';

/** At last the string goes into a site, or into a file; which one is asked only when the wizard was begun without a site. */
export function SaveStep({ run, view }: { readonly run: AtlasRun; readonly view: StringView }) {
  const { t } = useTranslation();
  const { order, byId } = useSites();
  const sites = sorted(order.flatMap((id) => byId[id] ?? [])).filter(
    ({ kind }) => kind === 'nightscout' || kind === 'unknown',
  );
  const [to, setTo] = useState<string | null>(run.site ?? (sites.length === 0 ? file : null));
  if (to === null) {
    return <Where run={run} sites={sites} onWhere={setTo} />;
  }
  return (
    <StringPage
      view={view}
      site={byId[to] ?? null}
      title={t('atlas.save.last')}
      lead={t('atlas.save.lastSay')}
      count={run.count}
      onBack={run.site === null && sites.length > 0 ? () => setTo(null) : run.onBack}
      onSaved={run.end}
    />
  );
}

interface WhereProps {
  readonly run: AtlasRun;
  readonly sites: readonly Site[];
  readonly onWhere: (where: string) => void;
}

function Where({ run, sites, onWhere }: WhereProps) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const [where, setWhere] = useState<string>(file);
  return (
    <AtlasFrame
      run={run}
      title={t('atlas.save.title')}
      lead={t('atlas.save.lead')}
      main={
        <Button kind="primary" onPress={() => onWhere(where)}>
          {t('common.next')}
        </Button>
      }
    >
      <ChoiceCards
        legend={t('atlas.save.choose')}
        value={where}
        options={[
          { value: file, title: t('atlas.save.file'), say: t('atlas.save.fileSay') },
          ...sites.map(({ id, title }) => ({ value: id, title: titleOf(title), say: t('atlas.save.site') })),
        ]}
        onChoose={setWhere}
      />
    </AtlasFrame>
  );
}
