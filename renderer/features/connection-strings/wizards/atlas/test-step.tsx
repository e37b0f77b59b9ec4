import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StringView } from '../../../../../electron/contract/connection-strings.ts';
import { Button } from '../../../../design/button.tsx';
import { ChangePart } from '../../change-part.tsx';
import { TestCard } from '../../test-steps-card.tsx';
import { mayBeSaved, worksWell } from '../../next-steps.ts';
import type { Way } from '../../next-steps.ts';
import { AtlasFrame } from './page-parts.tsx';
import type { AtlasStep } from './guides.ts';
import { next } from '../../../../guides/engine/guide.ts';
import { needsDatabase } from './guides.ts';
import type { AtlasRun } from './use-atlas-run.ts';

const waitReason = 'atlas-test-wait';

/** After a test that failed, the pages of this wizard that help; what it has not leads into a wizard of its own. */
const pages: Partial<Record<Way, AtlasStep>> = {
  rebuild: 'drivers',
  password: 'know',
  network: 'network',
  wake: 'wake',
  'read-only': 'rights',
};

/** The test, as it goes. Nothing goes on before it has ended well, or before it can't be told from here. */
export function TestStep({ run, view }: { readonly run: AtlasRun; readonly view: StringView }) {
  const { t } = useTranslation();
  const { wizard, name } = run;
  const [changing, setChanging] = useState(false);
  const saved = mayBeSaved(view.test);
  const following = next(wizard.pages, view, 'test');
  const ready = following !== 'test';
  const lead = wizard.write
    ? 'atlas.test.leadWrite'
    : name === 'wake'
      ? 'atlas.test.leadWake'
      : 'atlas.test.lead';
  const goWay = (way: Way): boolean => {
    const page = pages[way];
    if (page === undefined || !wizard.pages.some(({ name: had }) => had === page)) return false;
    run.to(page);
    return true;
  };
  return (
    <AtlasFrame
      run={run}
      title={t('atlas.test.title')}
      lead={t(lead)}
      main={
        <Button
          kind={worksWell(view.test) ? 'primary' : 'line'}
          offBecause={ready ? undefined : waitReason}
          onPress={() => run.onNext()}
        >
          {t(ready && saved === 'untested' ? 'atlas.test.anyway' : 'common.next')}
        </Button>
      }
    >
      <TestCard
        view={view}
        write={wizard.write}
        choose={!needsDatabase(view) || following !== 'database'}
        onWay={goWay}
        onChange={() => setChanging(true)}
      />
      {changing ? (
        <ChangePart
          view={view}
          onClose={() => setChanging(false)}
          onChanged={(changed) => {
            setChanging(false);
            run.to('test', changed);
          }}
        />
      ) : null}
      {ready ? null : (
        <p className="note quiet" id={waitReason}>
          {t('atlas.test.wait')}
        </p>
      )}
    </AtlasFrame>
  );
}
