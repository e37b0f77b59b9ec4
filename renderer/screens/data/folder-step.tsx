import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderView } from '../../../electron/contract/database.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import '../../components/card.css';
import { StateShape } from '../../components/state-shape.tsx';
import { useNow } from '../../stores/now.ts';
import { usePlace } from '../../stores/place.ts';
import { begun } from '../../stores/work.ts';
import { amount } from '../../words/sizes.ts';
import { useTimes } from '../../words/use-times.ts';
import { StepFrame } from '../../wizards/engine/step-frame.tsx';
import { DatabaseProblem } from '../database-problem.tsx';
import { PutSure } from './put-sure.tsx';

interface FolderStepProps {
  readonly about: string | undefined;
  readonly site: string | null;
  readonly string: string;
  readonly folder: FolderView;
  readonly picking: boolean;
  readonly onOther: () => void;
  readonly onBack: () => void;
}

const offReason = 'put-back-off-reason';

/** What the folder holds, and where it would go: into an empty database, or not at all. */
export function FolderStep({ about, site, string, folder, picking, onOther, onBack }: FolderStepProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { database, copiedAt, collections, whole, target, targetDocuments } = folder;
  const all = collections.reduce((sum, { documents }) => sum + documents, 0);
  const empty = targetDocuments === 0;
  const put = async () => {
    setBusy(true);
    const trouble = begun(await ask('data.putBack', { string }));
    setBusy(false);
    setAsking(false);
    setProblem(trouble);
  };
  return (
    <StepFrame
      key={folder.folder}
      title={t('data.back.found')}
      lead={
        copiedAt === null
          ? t('data.back.foundFromUnknown', { database })
          : t('data.back.foundFrom', { database, when: times.when(copiedAt) })
      }
      count={null}
      about={about}
      onBack={onBack}
      promise={t('data.back.promise')}
      promiseIcon="shield"
      main={
        <>
          <Button kind="line" busy={picking} onPress={onOther}>
            {t('data.back.other')}
          </Button>
          <Button kind="primary" offBecause={empty ? undefined : offReason} onPress={() => setAsking(true)}>
            {t('data.back.put', { count: all, lines: amount(all) })}
          </Button>
        </>
      }
    >
      <div className="data">
        {problem === null ? null : <DatabaseProblem level={2} problem={problem} site={site} />}
        {whole ? null : (
          <Banner tone="shut" sign={<StateShape shape="triangle" />} title={t('data.back.part')}>
            {t('data.back.partSay')}
          </Banner>
        )}
        {empty ? (
          <Banner tone="ok" sign={<StateShape shape="tick" />} title={t('data.back.empty', { name: target })}>
            {t('data.back.emptySay')}
          </Banner>
        ) : (
          <div id={offReason}>
            <Banner
              tone="shut"
              sign={<StateShape shape="triangle" />}
              title={t('data.back.notEmpty', {
                name: target,
                count: targetDocuments,
                lines: amount(targetDocuments),
              })}
              act={
                site === null ? null : (
                  <Button onPress={() => usePlace.getState().go({ screen: 'database', id: site })}>
                    {t('data.back.change')}
                  </Button>
                )
              }
            >
              {t('data.back.notEmptySay')}
            </Banner>
          </div>
        )}
        <section className="card">
          <h2>{t('data.back.holds')}</h2>
          <p className="quiet">
            <span className="code raw">{folder.folder}</span>
          </p>
          <table className="data-table">
            <thead>
              <tr>
                <th>{t('data.back.kind')}</th>
                <th>{t('data.back.lines')}</th>
              </tr>
            </thead>
            <tbody>
              {collections.map(({ name, kind, documents }) => (
                <tr key={name}>
                  <td>
                    {kind === 'other' ? null : <b>{t(`room.kinds.${kind}.name`)}</b>}{' '}
                    <span className="code raw quiet">{name}</span>
                  </td>
                  <td className="num">{amount(documents)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('data.back.all')}</th>
                <td className="num">
                  <b>{amount(all)}</b>
                </td>
              </tr>
            </tfoot>
          </table>
        </section>
      </div>
      {asking ? (
        <PutSure
          folder={folder}
          lines={all}
          busy={busy}
          onKeep={() => setAsking(false)}
          onGo={() => void put()}
        />
      ) : null}
    </StepFrame>
  );
}
