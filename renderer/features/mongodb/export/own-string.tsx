import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StringView } from '../../../../electron/contract/connection-strings.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { ask } from '../../../bridge/bridge.ts';
import { Button } from '../../../design/button.tsx';
import { Card } from '../../../design/card.tsx';
import { Icon } from '../../../design/icon.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { Plate, StateShape } from '../../../design/state-shape.tsx';
import { useStrings } from '../../../stores/connection-strings.ts';
import { beginWizard } from '../../connection-strings/open-wizard.ts';

interface OwnStringProps {
  /** The one that can be used; null before. */
  readonly string: StringView | null;
  readonly onPasted: (string: string) => void;
}

/** Without Heroku: the connection string comes from the clipboard, which main reads. */
export function OwnString({ string, onPasted }: OwnStringProps) {
  const { t } = useTranslation();
  const [pasting, setPasting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const paste = async () => {
    setPasting(true);
    setProblem(null);
    const answer = await ask('connectionStrings.paste', { site: null });
    setPasting(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    useStrings.getState().take([answer.value]);
    onPasted(answer.value.id);
  };
  const button = (
    <Button
      kind={string === null ? 'primary' : 'quiet'}
      icon="paste"
      busy={pasting}
      onPress={() => void paste()}
    >
      {t(
        pasting
          ? 'mongodbExport.own.pasting'
          : string === null
            ? 'mongodbExport.own.paste'
            : 'mongodbExport.own.other',
      )}
    </Button>
  );
  return (
    <Card className="own-string">
      {string === null ? (
        <>
          <h2>{t('mongodbExport.own.title')}</h2>
          <p className="quiet">{t('mongodbExport.own.say')}</p>
        </>
      ) : (
        <Told string={string} />
      )}
      {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
      <div className="row">
        {button}
        {string !== null && !string.ready ? (
          <Button onPress={() => beginWizard('rebuild', null, string)}>{t('mongodbExport.own.mend')}</Button>
        ) : null}
      </div>
    </Card>
  );
}

function Told({ string }: { readonly string: StringView }) {
  const { t } = useTranslation();
  const { ready, parts } = string;
  if (!ready) {
    return (
      <div className="row">
        <Plate tone="warning">
          <StateShape shape="question" />
        </Plate>
        <h2 className="grow">{t('mongodbExport.own.needs')}</h2>
      </div>
    );
  }
  return (
    <div className="row">
      <Icon name="database" />
      <h2 className="grow">
        {t('mongodbExport.own.has', { name: parts.database ?? 'test', host: parts.hosts[0] ?? '' })}
      </h2>
    </div>
  );
}
