import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import {
  maxAnswerLength,
  type Question,
  type StringView,
} from '../../../electron/contract/connection-strings.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { Result } from '../../../electron/contract/result.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { SecretField } from '../../design/secret-field.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import './change-part.css';

export type PartQuestion = Exclude<Question, 'everything'>;

/** What stands in the boxes and differs from the string. An empty password box leaves the password as it is. */
export function answersOf(
  { parts }: Pick<StringView, 'parts'>,
  typed: Readonly<Record<PartQuestion, string>>,
): Partial<Record<PartQuestion, string>> {
  const now = { user: parts.user ?? '', host: parts.hosts.join(','), database: parts.database ?? '' };
  return {
    ...(typed.user.trim() === now.user ? {} : { user: typed.user.trim() }),
    ...(typed.password === '' ? {} : { password: typed.password }),
    ...(typed.host.trim() === now.host ? {} : { host: typed.host.trim() }),
    ...(typed.database.trim() === now.database ? {} : { database: typed.database.trim() }),
  };
}

interface ChangePartProps {
  readonly view: StringView;
  readonly onChanged: (view: StringView) => void;
  readonly onClose: () => void;
}

const read = (box: RefObject<HTMLInputElement | HTMLTextAreaElement | null>) => box.current?.value ?? '';

/** The parts of a string, each in a box. What is typed stays in the boxes and goes to main once. */
export function ChangePart({ view, onChanged, onClose }: ChangePartProps) {
  const { t } = useTranslation();
  const user = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLTextAreaElement>(null);
  const host = useRef<HTMLInputElement>(null);
  const database = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [nothing, setNothing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const take = (answer: Result<StringView>) => {
    setBusy(false);
    if (answer.ok) onChanged(answer.value);
    else setProblem(answer.problem);
  };
  const begin = () => {
    setBusy(true);
    setProblem(null);
    setNothing(false);
  };
  const send = async () => {
    const answers = answersOf(view, {
      user: read(user),
      password: read(password),
      host: read(host),
      database: read(database),
    });
    if (Object.keys(answers).length === 0) {
      setNothing(true);
      return;
    }
    if (password.current !== null) password.current.value = '';
    begin();
    take(await ask('connectionStrings.answer', { string: view.id, answers }));
  };
  const paste = async () => {
    begin();
    take(await ask('connectionStrings.pasteAnswer', { string: view.id, question: 'password' }));
  };
  return (
    <Dialog kind="drawer" title={t('connectionStrings.change.title')} onClose={onClose}>
      <p className="quiet">{t('connectionStrings.change.lead')}</p>
      <form
        className="change-part"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void send();
        }}
      >
        <Field
          ref={user}
          label={t('connectionStrings.change.user')}
          hint={t('connectionStrings.change.userHint')}
          start={view.parts.user ?? ''}
          maxLength={maxAnswerLength}
          busy={busy}
        />
        <SecretField
          ref={password}
          label={t('connectionStrings.change.password')}
          readable={false}
          maxLength={maxAnswerLength}
          act={
            <Button icon="paste" busy={busy} onPress={() => void paste()}>
              {t('connectionStrings.change.paste')}
            </Button>
          }
          onText={() => setNothing(false)}
          onEnter={() => void send()}
        />
        <Field
          ref={host}
          label={t('connectionStrings.change.host')}
          hint={t('connectionStrings.change.hostHint')}
          start={view.parts.hosts.join(',')}
          maxLength={maxAnswerLength}
          busy={busy}
        />
        <Field
          ref={database}
          label={t('connectionStrings.change.database')}
          hint={t('connectionStrings.change.databaseHint')}
          start={view.parts.database ?? ''}
          maxLength={maxAnswerLength}
          busy={busy}
          wrong={nothing ? t('connectionStrings.change.nothing') : undefined}
        />
        {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
        <p className="dialog-acts">
          <Button kind="line" onPress={onClose}>
            {t('common.notNow')}
          </Button>
          <Button kind="primary" submit busy={busy}>
            {t(busy ? 'connectionStrings.change.going' : 'connectionStrings.change.go')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
