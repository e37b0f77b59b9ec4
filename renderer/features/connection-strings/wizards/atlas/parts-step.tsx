import { useTranslation } from 'react-i18next';
import type { StringView } from '../../../../../electron/contract/connection-strings.ts';
import { Button } from '../../../../design/button.tsx';
import { Card } from '../../../../design/card.tsx';
import { StringPartsRibbon } from '../../connection-string-parts.tsx';
import { Repairs } from '../../repairs.tsx';
import { AtlasFrame } from './page-parts.tsx';
import type { AtlasRun } from './use-atlas-run.ts';

/** What was pasted, taken apart; what was repaired in it, and what is still to be told. */
export function PartsStep({ run, view }: { readonly run: AtlasRun; readonly view: StringView }) {
  const { t } = useTranslation();
  return (
    <AtlasFrame
      run={run}
      wide
      title={t('atlas.parts.title')}
      lead={t('atlas.parts.lead')}
      promise={t('connectionStrings.promise')}
      main={
        <Button kind="primary" onPress={() => run.onNext()}>
          {t('common.next')}
        </Button>
      }
    >
      <div className="atlas-parts">
        <Card>
          <StringPartsRibbon parts={view.parts} />
        </Card>
        <Repairs view={view} />
      </div>
    </AtlasFrame>
  );
}
