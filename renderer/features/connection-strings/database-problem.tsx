import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StringView } from '../../../electron/contract/connection-strings.ts';
import type { Problem, ProblemCode } from '../../../electron/contract/problems.ts';
import { Button } from '../../design/button.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { useNavigation } from '../../stores/navigation.ts';
import { beginWizard } from './open-wizard.ts';
import { FailureTold } from './failure-notice.tsx';
import './test-steps-card.css';
import { isWizard } from './next-steps.ts';
import { ProblemAct } from '../../shared/problem/problem-action.tsx';

/** The page about the connection string helps with these. */
const ofString: readonly ProblemCode[] = [
  'database-failed',
  'string-gone',
  'string-not-ready',
  'database-not-empty',
];

interface DatabaseProblemProps {
  readonly problem: Problem;
  /** Heroku's id of the site; null when there is none. */
  readonly site: string | null;
  /** The string that opens the database, where it is known. */
  readonly string?: StringView | null;
  /** Level of the heading: 2 inside a page, 3 inside a card. */
  readonly level?: 2 | 3;
  /** Beside the way out: mostly "Try again". */
  readonly other?: ReactNode;
}

/** A problem with a database, told as its test tells it, and the way to the page that helps. */
export function DatabaseProblem({
  problem,
  site,
  string = null,
  level = 3,
  other = null,
}: DatabaseProblemProps) {
  const { t } = useTranslation();
  const go = useNavigation((state) => state.go);
  if (problem.database !== undefined) {
    return (
      <>
        <FailureTold
          level={level}
          failure={problem.database}
          hasSite={site !== null}
          strong={false}
          onWay={(way) => {
            if (isWizard(way)) beginWizard(way, site, string);
            else if (site !== null)
              go({ screen: way === 'cleanup' ? 'mongodb-cleanup' : 'connection-strings', id: site });
          }}
        />
        {other === null ? null : <p className="problem-act">{other}</p>}
      </>
    );
  }
  if (problem.code === 'copy-out-first') {
    return (
      <ProblemNotice
        level={level}
        problem={problem}
        act={
          <Button onPress={() => go({ screen: 'mongodb-export', id: site })}>
            {t('mongodbCleanup.historyGo')}
          </Button>
        }
      />
    );
  }
  const act =
    site !== null && ofString.includes(problem.code) ? (
      <>
        <Button onPress={() => go({ screen: 'connection-strings', id: site })}>
          {t('mongodbCleanup.toDatabase')}
        </Button>{' '}
        {other}
      </>
    ) : (
      <ProblemAct code={problem.code} other={other} />
    );
  return <ProblemNotice level={level} problem={problem} act={act} />;
}
