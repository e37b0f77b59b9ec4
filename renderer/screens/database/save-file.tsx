import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { ChoiceCards } from '../../components/choice-cards.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Icon } from '../../components/icon.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { StateShape } from '../../components/state-shape.tsx';
import { NewPassphrase, useNewPassphrase } from '../copies/new-passphrase.tsx';
import './change-part.css';

/** The safe one first. */
const formats = ['sitekeeper', 'heroku-env'] as const;

interface SaveFileProps {
  readonly string: string;
  readonly onClose: () => void;
  readonly onSaved?: () => void;
}

/** The string alone into a file. Main asks where to; closing that window is no news to anybody. */
export function SaveFile({ string, onClose, onSaved }: SaveFileProps) {
  const { t } = useTranslation();
  const passphrase = useNewPassphrase();
  const [format, setFormat] = useState<(typeof formats)[number]>('sitekeeper');
  const [saving, setSaving] = useState(false);
  const [file, setFile] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const locked = format === 'sitekeeper';
  const save = async () => {
    const typed = locked ? passphrase.take() : null;
    if (locked && typed === null) return;
    setSaving(true);
    setProblem(null);
    const answer = await ask('strings.saveCopy', { string, format, passphrase: typed });
    setSaving(false);
    if (!answer.ok) setProblem(answer.problem);
    else if (answer.value !== null) {
      setFile(answer.value.file);
      onSaved?.();
    }
  };
  return (
    <Dialog kind="drawer" title={t('strings.file.title')} onClose={onClose}>
      {file === null ? (
        <form
          className="change-part"
          onSubmit={(event) => {
            event.preventDefault();
            if (!saving) void save();
          }}
        >
          <ChoiceCards
            legend={t('copies.save.kind')}
            value={format}
            options={formats.map((value) => ({
              value,
              title: t(`copies.save.formats.${value}.title`),
              say: t(`copies.save.formats.${value}.say`),
            }))}
            onChoose={setFormat}
          />
          {locked ? (
            <NewPassphrase state={passphrase} busy={saving} />
          ) : (
            <Banner
              tone="shut"
              sign={<StateShape shape="triangle" />}
              title={t('copies.save.formats.heroku-env.can')}
            >
              {t('copies.save.formats.heroku-env.canSay')}
            </Banner>
          )}
          {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
          <Button kind="primary" submit busy={saving}>
            {t(saving ? 'copies.save.going' : 'strings.file.go')}
          </Button>
        </form>
      ) : (
        <div className="change-part">
          <Banner tone="ok" sign={<StateShape shape="tick" />} title={t('copies.saved.title')}>
            <span className="code raw">{file}</span>
          </Banner>
          <p className="row">
            <Icon name="key" />
            {t('strings.file.keep')}
          </p>
          <Button kind="primary" onPress={onClose}>
            {t('common.close')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
