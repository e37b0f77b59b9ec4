import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { ask } from '../../../bridge/bridge.ts';
import { Button } from '../../../design/button.tsx';
import { Card } from '../../../design/card.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { useNavigation } from '../../../stores/navigation.ts';
import { ProblemAct } from '../../../shared/problem/problem-action.tsx';
import { preventing } from './usage-layers.ts';

/** The settings that show how full it is, warn, and clear by themselves. They wait on the page that reviews them. */
export function Prevent({ site }: { readonly site: string }) {
  const { t } = useTranslation();
  const [state, setState] = useState<'idle' | 'looking' | 'has'>('idle');
  const [problem, setProblem] = useState<Problem | null>(null);
  const look = async () => {
    setState('looking');
    const answer = await ask('configVars.list', { id: site });
    setState('idle');
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    const changes = preventing(answer.value.rows);
    if (changes.length === 0) setState('has');
    else useNavigation.getState().go({ screen: 'config-vars', id: site, changes });
  };
  return (
    <Card className="prevent">
      <h2>{t('mongodbCleanup.prevent.title')}</h2>
      <p>{t('mongodbCleanup.prevent.say')}</p>
      <p className="code quiet">{t('mongodbCleanup.prevent.tech')}</p>
      {problem === null ? null : (
        <ProblemNotice level={3} problem={problem} act={<ProblemAct code={problem.code} />} />
      )}
      {state === 'has' ? (
        <output>{t('mongodbCleanup.prevent.has')}</output>
      ) : (
        <Button icon="list" busy={state === 'looking'} onPress={() => void look()}>
          {t(state === 'looking' ? 'mongodbCleanup.prevent.going' : 'mongodbCleanup.prevent.go')}
        </Button>
      )}
    </Card>
  );
}
