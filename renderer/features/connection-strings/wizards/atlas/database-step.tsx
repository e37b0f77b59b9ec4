import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundDatabase, StringView } from '../../../../../electron/contract/connection-strings.ts';
import type { Problem } from '../../../../../electron/contract/problems.ts';
import { ask } from '../../../../bridge/bridge.ts';
import { Banner } from '../../../../design/banner.tsx';
import { Button } from '../../../../design/button.tsx';
import { ChoiceCards } from '../../../../design/choice-cards.tsx';
import { ProblemNotice } from '../../../../shared/problem/problem-notice.tsx';
import { StateShape } from '../../../../design/state-shape.tsx';
import { useNow } from '../../../../shared/now.ts';
import { formatLocale } from '../../../../locales/i18n.ts';
import { useTimes } from '../../../../locales/use-times.ts';
import { AtlasFrame } from './page-parts.tsx';
import { databasesToOffer } from './guides.ts';
import type { AtlasRun } from './use-atlas-run.ts';

interface DatabaseStepProps {
  readonly run: AtlasRun;
  readonly view: StringView;
}

/** Several databases, or another one than the string opens: which one a site shall show. */
export function DatabaseStep({ run, view }: DatabaseStepProps) {
  const { t } = useTranslation();
  const told = useToldDatabase();
  const offered = view.test === null ? [] : databasesToOffer(view.test);
  const [name, setName] = useState(offered[0]?.name ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async () => {
    setBusy(true);
    setProblem(null);
    const answer = await ask('connectionStrings.answer', { string: view.id, answers: { database: name } });
    setBusy(false);
    if (answer.ok) run.onNext(answer.value);
    else setProblem(answer.problem);
  };
  return (
    <AtlasFrame
      run={run}
      title={t('atlas.database.title')}
      lead={t('atlas.database.lead')}
      main={
        <Button kind="primary" busy={busy} onPress={() => void take()}>
          {busy ? t('atlas.database.going') : t('atlas.database.go', { name })}
        </Button>
      }
    >
      <ChoiceCards
        legend={t('atlas.database.choose')}
        value={name}
        options={offered.map((database) => ({
          value: database.name,
          title: database.name,
          say: told(database),
        }))}
        onChoose={setName}
      />
      <Banner tone="warning" sign={<StateShape shape="triangle" />} title={t('atlas.database.empty')}>
        {t('atlas.database.emptySay')}
      </Banner>
      {problem === null ? null : <ProblemNotice problem={problem} />}
    </AtlasFrame>
  );
}

function useToldDatabase(): (database: FoundDatabase) => string {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const numbers = new Intl.NumberFormat(formatLocale(navigator.language));
  return ({ nightscout, readings, newestAt, future }) => {
    if (!nightscout) return t('atlas.database.nothing');
    return [
      readings === null ? '' : t('atlas.database.readings', { number: numbers.format(readings) }),
      newestAt === null || future ? '' : t('atlas.database.newest', { when: times.when(newestAt) }),
      future ? t('atlas.database.future') : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  };
}
