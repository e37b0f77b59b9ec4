/** Saving settings in a file: its kind, and for the locked one a passphrase. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { CopyFormat, SavedCopy } from '../../../electron/contract/backups.ts';
import type { Result } from '../../../electron/contract/result.ts';
import { ChoiceCards } from '../../design/choice-cards.tsx';
import { useNewPassphrase } from '../../shared/backup-lock/new-passphrase.tsx';
import type { NewPassphraseState } from '../../shared/backup-lock/new-passphrase.tsx';

export interface SaveFormState<Format extends CopyFormat> {
  readonly formats: readonly Format[];
  readonly format: Format;
  readonly setFormat: (format: Format) => void;
  readonly passphrase: NewPassphraseState;
  readonly saving: boolean;
  readonly saved: SavedCopy | null;
  /** The person closed the window in which main asks where to: nothing was saved, and what they typed is still there. */
  readonly closed: boolean;
  readonly problem: Problem | null;
  readonly save: () => Promise<void>;
}

/** `formats`: the safe one first. `send`: asks main to save; the passphrase is null for the kinds that anybody can open. */
export function useSaveForm<Format extends CopyFormat>(
  formats: readonly [Format, ...Format[]],
  send: (format: Format, passphrase: string | null) => Promise<Result<SavedCopy | null>>,
  onSaved?: () => void,
): SaveFormState<Format> {
  const passphrase = useNewPassphrase();
  const [format, setFormat] = useState<Format>(formats[0]);
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState<SavedCopy | null>(null);
  const [closed, setClosed] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async () => {
    if (saving) return;
    const locked = format === 'sitekeeper';
    const typed = locked ? passphrase.read() : null;
    if (locked && typed === null) return;
    setSaving(true);
    setSaved(null);
    setClosed(false);
    setProblem(null);
    const answer = await send(format, typed);
    setSaving(false);
    if (answer.ok) {
      setSaved(answer.value);
      setClosed(answer.value === null);
      if (answer.value === null) return;
      passphrase.clear();
      onSaved?.();
    } else setProblem(answer.problem);
  };
  return { formats, format, setFormat, passphrase, saving, saved, closed, problem, save };
}

/** Which kind of file. */
export function FormatChoice<Format extends CopyFormat>({
  form: { formats, format, setFormat },
}: {
  readonly form: SaveFormState<Format>;
}) {
  const { t } = useTranslation();
  return (
    <ChoiceCards
      legend={t('backups.save.kind')}
      value={format}
      options={formats.map((value) => {
        const words: `backups.save.formats.${CopyFormat}` = `backups.save.formats.${value}`;
        return { value, title: t(`${words}.title`), say: t(`${words}.say`) };
      })}
      onChoose={setFormat}
    />
  );
}
