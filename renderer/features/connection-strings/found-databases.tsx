import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundDatabase, StringTest, StringView } from '../../../electron/contract/connection-strings.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../design/button.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { useNow } from '../../shared/now.ts';
import { useStrings } from '../../stores/connection-strings.ts';
import { formatLocale } from '../../locales/i18n.ts';
import { useTimes } from '../../locales/use-times.ts';
import { databaseToChoose } from './next-steps.ts';

interface FoundDatabasesProps {
  readonly view: StringView;
  readonly test: StringTest;
  readonly onTaken: () => void;
}

/** When the readings lie in another database than the one that the string opens: which, and a press to take it. */
export function FoundDatabases({ view, test, onTaken }: FoundDatabasesProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const number = new Intl.NumberFormat(formatLocale(navigator.language));
  const [taking, setTaking] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const choices = databaseToChoose(test);
  const full = test.databases.filter(({ nightscout }) => nightscout);
  if (choices === null) {
    return full.length > 0 || test.databases.length === 0 ? null : (
      <p className="test-none">
        <b>{t('connectionStringTest.databases.nothing')}</b> {t('connectionStringTest.databases.nothingSay')}
      </p>
    );
  }
  const take = async (database: string) => {
    setTaking(database);
    setProblem(null);
    const answer = await ask('connectionStrings.answer', { string: view.id, answers: { database } });
    setTaking(null);
    if (answer.ok) {
      useStrings.getState().take([answer.value]);
      onTaken();
    } else setProblem(answer.problem);
  };
  const facts = ({ name, readings, newestAt }: FoundDatabase) =>
    [
      readings === null
        ? null
        : t('connectionStringTest.databases.readings', { count: readings, number: number.format(readings) }),
      newestAt === null ? null : t('connectionStringTest.databases.newest', { when: times.when(newestAt) }),
      name === test.opens ? t('connectionStringTest.databases.opens') : null,
    ]
      .filter((fact) => fact !== null)
      .join(', ');
  const [only] = choices;
  return (
    <div className="found-databases">
      <h3>{t('connectionStringTest.databases.title')}</h3>
      <p className="small">
        {choices.length > 1 || only === undefined ? (
          t('connectionStringTest.databases.several')
        ) : (
          <>
            <b>{t('connectionStringTest.databases.other')}</b>{' '}
            {t('connectionStringTest.databases.otherSay', { opens: test.opens ?? 'test', best: only })}
          </>
        )}
      </p>
      <ul>
        {full
          .filter(({ name }) => choices.includes(name))
          .map((database) => (
            <li key={database.name}>
              <span className="grow">
                <b className="code raw">{database.name}</b>
                <span className="small quiet">{facts(database)}</span>
              </span>
              {database.name === test.opens ? null : (
                <Button busy={taking === database.name} onPress={() => void take(database.name)}>
                  {taking === database.name
                    ? t('connectionStringTest.databases.using')
                    : t('connectionStringTest.databases.use', { name: database.name })}
                </Button>
              )}
            </li>
          ))}
      </ul>
      {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
    </div>
  );
}
