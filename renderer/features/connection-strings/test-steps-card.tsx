import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { StringTest, StringView } from '../../../electron/contract/connection-strings.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import '../../design/checkbox.css';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { ProgressSteps } from '../../design/progress-steps.tsx';
import { useNavigation } from '../../stores/navigation.ts';
import { useSpoken } from '../../shared/announcer.ts';
import { useStrings } from '../../stores/connection-strings.ts';
import { beginWizard } from './open-wizard.ts';
import { ProblemAct } from '../../shared/problem/problem-action.tsx';
import { FailureTold } from './failure-notice.tsx';
import { FoundDatabases } from './found-databases.tsx';
import './test-steps-card.css';
import { TestResult } from './test-result.tsx';
import { isWizard } from './next-steps.ts';
import type { Way } from './next-steps.ts';

interface TestCardProps {
  readonly view: StringView;
  /** Mending a part by hand: the page that shows this card knows how. */
  readonly onChange: () => void;
  /** Whether it writes a line as well, until the person says otherwise. */
  readonly write?: boolean;
  /** A wizard that has a page of its own for this way goes there, and says so. */
  readonly onWay?: (way: Way) => boolean;
  /** Whether the database is chosen here; a wizard may have a page for that. */
  readonly choose?: boolean;
}

const offReason = 'test-off-reason';

/** The test of a string: its steps as they go, how it ended, and what to do next. Nothing is changed by it. */
export function TestCard({ view, onChange, onWay, choose = true, ...rest }: TestCardProps) {
  const { t } = useTranslation();
  /** Where the focus goes when the button that was pressed is gone. */
  const go = useRef<HTMLButtonElement>(null);
  const [write, setWrite] = useState(rest.write ?? false);
  const [asking, setAsking] = useState(false);
  const [stopProblem, setStopProblem] = useState<Problem | null>(null);
  const { id, test } = view;
  // Also of a test that a page before this one, or a new finding, asked for.
  const refused = useStrings((state) => state.refused[id] ?? null);
  const problem = stopProblem ?? refused;
  const running = test?.state === 'running';
  const ending = useEndInView(running);
  useSpokenTest(test);

  const begin = async () => {
    setAsking(true);
    setStopProblem(null);
    await useStrings.getState().test(id, write);
    setAsking(false);
  };
  const stop = async () => {
    setStopProblem(await useStrings.getState().stopTest(id));
    go.current?.focus();
  };
  const goWay = (way: Way) => {
    if (onWay?.(way) === true) return;
    if (isWizard(way)) beginWizard(way, view.site, view);
    else if (way === 'change') onChange();
    else if (way === 'cleanup' && view.site !== null)
      useNavigation.getState().go({ screen: 'mongodb-cleanup', id: view.site });
    else void begin();
  };
  const main = test === null || test.state === 'running' || test.state === 'stopped';
  return (
    <Card className="test" aria-busy={running || undefined}>
      <div ref={ending} className="test-ending">
        <TestResult
          test={test}
          write={write}
          unsaved={view.source.kind === 'setting' && view.verdict === 'repaired'}
        />
        {problem === null ? null : (
          <ProblemNotice level={3} problem={problem} act={<ProblemAct code={problem.code} />} />
        )}
        {test?.failure === null || test === null ? null : (
          <FailureTold failure={test.failure} hasSite={view.site !== null} strong onWay={goWay} />
        )}
      </div>
      {test?.state === 'worked' && choose ? (
        <FoundDatabases view={view} test={test} onTaken={() => go.current?.focus()} />
      ) : null}
      {test === null || test.state === 'stopped' ? null : <Steps test={test} />}
      <div className="test-acts">
        <Button
          ref={go}
          kind={main ? 'primary' : 'line'}
          big={main}
          wide
          {...(main ? {} : { icon: 'again' as const })}
          busy={running || asking}
          offBecause={view.ready ? undefined : offReason}
          onPress={() => void begin()}
        >
          {t(
            running || asking
              ? 'connectionStringTest.testing'
              : main
                ? 'connectionStringTest.go'
                : 'connectionStringTest.again',
          )}
        </Button>
        {running ? (
          <Button kind="line" wide onPress={() => void stop()}>
            {t('connectionStringTest.stop')}
          </Button>
        ) : null}
        {view.ready ? null : (
          <p className="small quiet" id={offReason}>
            {t('connectionStringTest.notYet')}
          </p>
        )}
      </div>
      {running ? null : (
        <label className="test-write">
          <input
            type="checkbox"
            className="checkbox"
            checked={write}
            onChange={(event) => setWrite(event.target.checked)}
          />
          <span>
            {t('connectionStringTest.write')}{' '}
            <span className="small quiet">{t('connectionStringTest.writeSay')}</span>
          </span>
        </label>
      )}
    </Card>
  );
}

/** Brings the end of a test that ran here into view: it may stand beneath the foot of the page. */
function useEndInView(running: boolean): RefObject<HTMLDivElement | null> {
  const ending = useRef<HTMLDivElement>(null);
  const ran = useRef(false);
  useEffect(() => {
    if (!running && ran.current) ending.current?.scrollIntoView({ block: 'nearest' });
    ran.current = running;
  }, [running]);
  return ending;
}

/** What was passed over is left out: there was nothing to do, or it was not asked for. */
function Steps({ test }: { readonly test: StringTest }) {
  const { t } = useTranslation();
  const failedAt = test.steps.findIndex(({ state }) => state === 'failed');
  const wordsOf = (step: StringTest['steps'][number]) => {
    if (step.name === 'rights' && step.state === 'done') {
      if (test.rights === 'read-only') return t('connectionStringTest.mayRead');
      if (test.rights === 'unknown') return t('connectionStringTest.mayUnknown');
      if (test.rights === 'other-database') return t('connectionStringTest.mayOther');
    }
    return t(`connectionStringTest.steps.${step.name}.${step.state === 'done' ? 'done' : 'now'}`);
  };
  return (
    <ProgressSteps
      steps={test.steps.flatMap((step) => {
        const { name, state } = step;
        if (state === 'passed-over') return [];
        const note = () => {
          if (state === 'now') return t('connectionStringTest.now');
          if (state === 'failed') return t('connectionStringTest.failed');
          return state === 'todo' && failedAt !== -1 ? t('connectionStringTest.later') : '';
        };
        return [{ name, state, words: wordsOf(step), note: note() }];
      })}
    />
  );
}

/** Reads the test aloud: the present step, then the end. */
function useSpokenTest(test: StringTest | null): void {
  const { t } = useTranslation();
  const say = useSpoken((state) => state.say);
  const step = test?.steps.find(({ state }) => state === 'now')?.name;
  const state = test?.state;
  const failure = test?.failure ?? null;
  useEffect(() => {
    if (state === 'running' && step !== undefined) {
      say(t(`connectionStringTest.steps.${step}.spoken`));
    } else if (state !== 'running' && failure !== null)
      say(t(`connectionStringTest.failure.${failure}.title`));
    else if (state === 'worked') say(t('connectionStringTest.works'));
  }, [state, step, failure, say, t]);
}
