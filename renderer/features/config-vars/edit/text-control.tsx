import { maxConfigVarBytes } from '../../../../electron/contract/config-vars.ts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../bridge/bridge.ts';
import { Button } from '../../../design/button.tsx';
import { SecretField } from '../../../design/secret-field.tsx';
import type { ControlProps } from './control.ts';

/** Free text and secrets. What is typed stays in the box and in the draft of the drawer; both go with the drawer. */
export function TextControl({ siteId, row, wrong, onDraft, onKeep }: ControlProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLTextAreaElement>(null);
  const [edges, setEdges] = useState(false);
  const [failed, setFailed] = useState<string | undefined>();
  const change = (text: string) => {
    setEdges(text !== text.trim());
    onDraft(
      text === ''
        ? { change: null, wrong: t('configVars.edit.empty') }
        : { change: { name: row.name, kind: 'set', value: text }, wrong: null },
    );
  };
  const fill = (text: string) => {
    if (box.current === null) return;
    box.current.value = text;
    box.current.focus();
    change(text);
  };
  const fetchOld = async () => {
    const answer = await ask('configVars.reveal', { id: siteId, name: row.name });
    setFailed(answer.ok ? undefined : t(`problem.${answer.problem.code}.happened`));
    if (answer.ok) fill(answer.value.value);
  };
  return (
    <SecretField
      ref={box}
      label={t('configVars.edit.value')}
      maxLength={maxConfigVarBytes}
      readable={!row.secret}
      wrong={wrong ?? failed}
      onText={change}
      onEnter={onKeep}
      act={
        <>
          {edges ? (
            <p className="note">
              {t('configVars.edit.edges')}{' '}
              <Button kind="quiet" onPress={() => fill(box.current?.value.trim() ?? '')}>
                {t('configVars.edit.trim')}
              </Button>
            </p>
          ) : null}
          {row.shown.kind === 'hidden' ? (
            <Button kind="quiet" icon="edit" onPress={() => void fetchOld()}>
              {t('configVars.edit.old')}
            </Button>
          ) : null}
        </>
      }
    />
  );
}
