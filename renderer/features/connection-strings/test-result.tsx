import { useTranslation } from 'react-i18next';
import type { FoundDatabase, StringTest } from '../../../electron/contract/connection-strings.ts';
import { useNow } from '../../shared/now.ts';
import { useTimes } from '../../locales/use-times.ts';
import { worksWell } from './next-steps.ts';

/** The database that a site with this string opens, as far as the test saw it. */
const opened = ({ databases, opens }: StringTest): FoundDatabase | undefined =>
  databases.find(({ name }) => name === opens);

interface TestResultProps {
  readonly test: StringTest | null;
  readonly write: boolean;
  /** The site has another line than the one that was tested: the one before its repair. */
  readonly unsaved: boolean;
}

/** The head of the test card: what a test does, or how this one ended. */
export function TestResult({ test, write, unsaved }: TestResultProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const title = () => {
    if (test?.state === 'worked') {
      if (worksWell(test)) return t('connectionStringTest.works');
      return t(
        test.failure === 'full' ? 'connectionStringTest.worksFull' : 'connectionStringTest.worksPartly',
      );
    }
    if (test?.state === 'failed') return t('connectionStringTest.worksNot');
    return t(test?.state === 'stopped' ? 'connectionStringTest.stopped' : 'connectionStringTest.title');
  };
  const lead = () => {
    if (test?.state === 'failed') return null;
    if (test?.state === 'stopped') return t('connectionStringTest.stoppedSay');
    if (test?.state !== 'worked')
      return t(write ? 'connectionStringTest.leadWrite' : 'connectionStringTest.lead');
    const database = opened(test);
    if (database === undefined) return t('connectionStringTest.worksUnknown');
    if (database.newestAt === null) return t('connectionStringTest.worksNone');
    const newest = t('connectionStringTest.worksNewest', { when: times.when(database.newestAt) });
    return database.future ? `${newest} ${t('connectionStringTest.future')}` : newest;
  };
  const said = lead();
  return (
    <>
      <h2 className={worksWell(test) ? 'is-ok state-text' : undefined}>{title()}</h2>
      {said === null ? null : <p className="quiet">{said}</p>}
      {unsaved && worksWell(test) ? <p>{t('connectionStringTest.worksRepaired')}</p> : null}
    </>
  );
}
