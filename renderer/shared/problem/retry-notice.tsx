import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../electron/contract/problems.ts';
import { Button } from '../../design/button.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { ProblemAct } from './problem-action.tsx';

interface RetryNoticeProps {
  readonly problem: Problem;
  /** As the other buttons of the page look. */
  readonly kind?: 'soft' | 'line';
  /** Of the heading. */
  readonly level?: 2 | 3;
  readonly onAgain: () => void;
}

/** A problem with reading something, which may well go away: its own way out, or the same once more. */
export function RetryNotice({ problem, kind = 'soft', level = 2, onAgain }: RetryNoticeProps) {
  const { t } = useTranslation();
  return (
    <ProblemNotice
      level={level}
      problem={problem}
      act={
        <ProblemAct
          code={problem.code}
          other={
            <Button kind={kind} onPress={onAgain}>
              {t('common.tryAgain')}
            </Button>
          }
        />
      }
    />
  );
}
