import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../design/button.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { NewPassphrase, useNewPassphrase } from '../../shared/backup-lock/new-passphrase.tsx';
import { NothingSaved } from '../backups/nothing-saved.tsx';
import { UnlockDialog } from '../../shared/backup-lock/unlock-dialog.tsx';

/** The key that opens automatic copies, as a file under a passphrase: without it they die with this computer. */
export function IdentityCard() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [file, setFile] = useState<string | null>(null);
  return (
    <Card>
      <h2>{t('backupKey.title')}</h2>
      <p className="quiet">
        {t('backupKey.say')} <span className="tech">{t('backupKey.tech')}</span>
      </p>
      {file === null ? null : (
        <output className="note is-ok">
          <b className="state-text">{t('backupKey.saved', { file })}</b>
        </output>
      )}
      {open ? (
        <SaveIdentity onSaved={setFile} />
      ) : (
        <Button icon="key" onPress={() => setOpen(true)}>
          {t('backupKey.go')}
        </Button>
      )}
    </Card>
  );
}

/** `onSaved`: the name of the file. */
function SaveIdentity({ onSaved }: { onSaved: (file: string) => void }) {
  const { t } = useTranslation();
  const passphrase = useNewPassphrase();
  const { first } = passphrase;
  useEffect(() => first.current?.focus(), [first]);
  const [saving, setSaving] = useState(false);
  const [closed, setClosed] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async () => {
    const typed = passphrase.read();
    if (typed === null) return;
    setSaving(true);
    setClosed(false);
    setProblem(null);
    const answer = await ask('backups.exportKey', { passphrase: typed });
    setSaving(false);
    if (!answer.ok) setProblem(answer.problem);
    else if (answer.value === null) setClosed(true);
    else {
      passphrase.clear();
      onSaved(answer.value.file);
    }
  };
  return (
    <form
      className="identity"
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving) void save();
      }}
    >
      <p>{t('backupKey.lead')}</p>
      <NewPassphrase state={passphrase} busy={saving} />
      {closed ? <NothingSaved /> : null}
      {problem === null || problem.code === 'copies-locked' ? null : (
        <ProblemNotice level={3} problem={problem} />
      )}
      <Button kind="primary" submit busy={saving}>
        {t(saving ? 'backupKey.saving' : 'backupKey.save')}
      </Button>
      {problem?.code === 'copies-locked' ? (
        <UnlockDialog onClose={() => setProblem(null)} onOpen={() => setProblem(null)} />
      ) : null}
    </form>
  );
}
