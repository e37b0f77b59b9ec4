import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderView } from '../../../../electron/contract/mongodb.ts';
import type { Job } from '../../../../electron/contract/jobs.ts';
import type { Result } from '../../../../electron/contract/result.ts';
import { Banner } from '../../../design/banner.tsx';
import { Button } from '../../../design/button.tsx';
import { Card } from '../../../design/card.tsx';
import { StateShape } from '../../../design/state-shape.tsx';
import { useNow } from '../../../shared/now.ts';
import { useAction } from '../../../shared/actions/use-action.ts';
import { amount } from '../../../locales/sizes.ts';
import { useTimes } from '../../../locales/use-times.ts';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import { DatabaseProblem } from '../../connection-strings/database-problem.tsx';
import { PutSure } from './confirm-restore.tsx';
import { PutWhere } from './restore-target.tsx';

interface FolderStepProps {
  readonly about: string | undefined;
  readonly site: string | null;
  readonly string: string;
  readonly folder: FolderView;
  readonly picking: boolean;
  readonly onOther: () => void;
  /** Looks once more into the database that the string opens now. */
  readonly onAgain: () => Promise<void>;
  /** The string opens another database now, which nothing lies in. */
  readonly onFresh: (name: string) => void;
  readonly onBack: () => void;
}

const offReason = 'put-back-off-reason';

/** What the folder holds, and where it would go: into an empty database, or not at all. */
export function FolderStep({
  about,
  site,
  string,
  folder,
  picking,
  onOther,
  onAgain,
  onFresh,
  onBack,
}: FolderStepProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const [asking, setAsking] = useState(false);
  const action = useAction();
  const { starting: busy, refused: problem } = action;
  const { database, copiedAt, collections, whole, targetDocuments, begun: goesOn } = folder;
  const all = collections.reduce((sum, { documents }) => sum + documents, 0);
  // What was found out since counts: a refusal is never followed by a green word.
  const refused = problem?.code === 'database-not-empty';
  const left = goesOn ? Math.max(0, all - targetDocuments) : all;
  const fits = !refused && (targetDocuments === 0 || (goesOn && left > 0));
  const answered = (answer: Result<Job | null>) => {
    setAsking(false);
    if (!answer.ok && answer.problem.code === 'database-not-empty') void onAgain();
  };
  const put = () => action.start('mongodb.restoreStart', { string }, { onAnswer: answered });
  return (
    <StepFrame
      key={`${folder.folder} ${folder.target}`}
      title={t('mongodbExport.back.found')}
      lead={
        copiedAt === null
          ? t('mongodbExport.back.foundFromUnknown', { database })
          : t('mongodbExport.back.foundFrom', { database, when: times.when(copiedAt) })
      }
      count={null}
      about={about}
      onBack={onBack}
      promise={t('mongodbExport.back.promise')}
      promiseIcon="shield"
      main={
        <>
          <Button kind="line" busy={picking} onPress={onOther}>
            {t('mongodbExport.back.other')}
          </Button>
          <Button kind="primary" offBecause={fits ? undefined : offReason} onPress={() => setAsking(true)}>
            {t(goesOn ? 'mongodbExport.back.putRest' : 'mongodbExport.back.put', {
              count: left,
              lines: amount(left),
            })}
          </Button>
        </>
      }
    >
      <div className="export">
        {problem === null ? null : <DatabaseProblem level={2} problem={problem} site={site} />}
        {whole ? null : (
          <Banner tone="warning" sign={<StateShape shape="triangle" />} title={t('mongodbExport.back.part')}>
            {t('mongodbExport.back.partSay')}
          </Banner>
        )}
        {refused && (targetDocuments === 0 || goesOn) ? (
          <p id={offReason}>{t('mongodbExport.back.why')}</p>
        ) : (
          <PutWhere
            site={site}
            string={string}
            folder={folder}
            all={all}
            reasonId={offReason}
            onFresh={onFresh}
          />
        )}
        <Holds folder={folder} all={all} />
      </div>
      {asking ? (
        <PutSure folder={folder} lines={left} busy={busy} onKeep={() => setAsking(false)} onGo={put} />
      ) : null}
    </StepFrame>
  );
}

/** What lies in the folder, collection by collection. */
function Holds({ folder, all }: { readonly folder: FolderView; readonly all: number }) {
  const { t } = useTranslation();
  return (
    <Card>
      <h2>{t('mongodbExport.back.holds')}</h2>
      <p className="quiet">
        <span className="code raw">{folder.folder}</span>
      </p>
      <table className="export-table">
        <thead>
          <tr>
            <th>{t('mongodbExport.back.kind')}</th>
            <th>{t('mongodbExport.back.lines')}</th>
          </tr>
        </thead>
        <tbody>
          {folder.collections.map(({ name, kind, documents }) => (
            <tr key={name}>
              <td>
                {kind === 'other' ? null : <b>{t(`mongodbCleanup.kinds.${kind}.name`)}</b>}{' '}
                <span className="code raw quiet">{name}</span>
              </td>
              <td className="num">{amount(documents)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('mongodbExport.back.all')}</th>
            <td className="num">
              <b>{amount(all)}</b>
            </td>
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}
