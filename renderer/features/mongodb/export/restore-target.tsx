import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../design/card.tsx';
import type { FolderView } from '../../../../electron/contract/mongodb.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { ask } from '../../../bridge/bridge.ts';
import { Banner } from '../../../design/banner.tsx';
import { Button } from '../../../design/button.tsx';
import { Field } from '../../../design/field.tsx';
import { StateShape } from '../../../design/state-shape.tsx';
import { useStrings } from '../../../stores/connection-strings.ts';
import { amount } from '../../../locales/sizes.ts';
import { DatabaseProblem } from '../../connection-strings/database-problem.tsx';

interface PutWhereProps {
  readonly site: string | null;
  readonly string: string;
  readonly folder: FolderView;
  /** Documents in the copy. */
  readonly all: number;
  /** Why the button is off, for those who hear the page. */
  readonly reasonId: string;
  /** The string opens another database now. */
  readonly onFresh: (name: string) => void;
}

/** Where the copy would go: into an empty database, one that holds a part of it, or a new one. */
export function PutWhere({ site, string, folder, all, reasonId, onFresh }: PutWhereProps) {
  const { t } = useTranslation();
  const { target, targetDocuments, begun } = folder;
  const [naming, setNaming] = useState(false);
  if (targetDocuments === 0) {
    return (
      <Banner
        tone="ok"
        sign={<StateShape shape="tick" />}
        title={t('mongodbExport.back.empty', { name: target })}
      >
        {t('mongodbExport.back.emptySay')}
      </Banner>
    );
  }
  const title = () => {
    if (begun)
      return t(targetDocuments < all ? 'mongodbExport.back.begun' : 'mongodbExport.back.allThere', {
        name: target,
      });
    return t('mongodbExport.back.notEmpty', {
      name: target,
      count: targetDocuments,
      lines: amount(targetDocuments),
    });
  };
  const say = () => {
    if (!begun) return t('mongodbExport.back.notEmptySay');
    return t(targetDocuments < all ? 'mongodbExport.back.begunSay' : 'mongodbExport.back.allThereSay');
  };
  return (
    <div id={reasonId} className="export-beside">
      <Banner
        tone={begun ? 'ok' : 'warning'}
        sign={<StateShape shape={begun ? 'tick' : 'triangle'} />}
        title={title()}
        act={
          naming ? null : (
            <Button onPress={() => setNaming(true)}>{t('mongodbExport.back.fresh.begin')}</Button>
          )
        }
      >
        {say()}
      </Banner>
      {naming ? <FreshName site={site} string={string} target={target} onFresh={onFresh} /> : null}
    </div>
  );
}

/** What Atlas takes as the name of a database; longer ones it refuses. */
const fits = /^[\w-]{1,38}$/;

interface FreshNameProps extends Pick<PutWhereProps, 'site' | 'string' | 'onFresh'> {
  readonly target: string;
}

/** A database needs no making: it is there once something is put into a new name. */
function FreshName({ site, string, target, onFresh }: FreshNameProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  // The button that opened it is gone.
  useEffect(() => box.current?.focus(), []);
  const [name, setName] = useState(`${target.slice(0, 34)}-new`);
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const use = async () => {
    const database = name.trim();
    const good = fits.test(database) && database !== target;
    setWrong(!good);
    if (!good) return;
    setBusy(true);
    const answer = await ask('connectionStrings.answer', { string, answers: { database } });
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    useStrings.getState().take([answer.value]);
    onFresh(database);
  };
  return (
    <Card className="export-out">
      <form
        className="export-out"
        onSubmit={(event) => {
          event.preventDefault();
          void use();
        }}
      >
        <Field
          ref={box}
          label={t('mongodbExport.back.fresh.label')}
          hint={t('mongodbExport.back.fresh.hint')}
          start={name}
          maxLength={38}
          busy={busy}
          wrong={wrong ? t('mongodbExport.back.fresh.wrong') : undefined}
          onText={setName}
        />
        {problem === null ? null : <DatabaseProblem problem={problem} site={site} />}
        <p className="small quiet">{t('mongodbExport.back.fresh.stays', { name: target })}</p>
        <div className="row">
          <Button busy={busy} onPress={() => void use()}>
            {t(busy ? 'mongodbExport.back.fresh.going' : 'mongodbExport.back.fresh.go')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
