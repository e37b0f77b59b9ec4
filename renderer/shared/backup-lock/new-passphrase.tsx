import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { Field } from '../../design/field.tsx';
import { Icon } from '../../design/icon.tsx';
import './passphrase.css';
import { isEnough, maxPassphraseLength, strengthOf } from './passphrase-strength.ts';
import type { Strength } from './passphrase-strength.ts';

/** What is not right with the two boxes; null when the passphrase can be used. */
type Fault = Exclude<Strength, 'fair' | 'strong'> | 'different' | null;

export interface NewPassphraseState {
  readonly first: RefObject<HTMLInputElement | null>;
  readonly second: RefObject<HTMLInputElement | null>;
  readonly fault: Fault;
  readonly strength: Strength;
  readonly onText: (text: string) => void;
  /** The passphrase, which stays in the boxes; null when it can't be used, which is then said beside them. */
  readonly read: () => string | null;
  /** Empties the boxes: it has done its work. */
  readonly clear: () => void;
}

/** Two boxes for a new passphrase. What is typed stays in the boxes; only how strong it is comes here. */
export function useNewPassphrase(): NewPassphraseState {
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<Fault>(null);
  const [strength, setStrength] = useState<Strength>('empty');
  const read = () => {
    const typed = first.current?.value ?? '';
    const found = faultOf(typed, second.current?.value ?? '');
    setFault(found);
    if (found !== null) {
      (found === 'different' ? second : first).current?.focus();
      return null;
    }
    return typed;
  };
  const clear = () => {
    for (const box of [first, second]) if (box.current !== null) box.current.value = '';
    setStrength('empty');
  };
  return { first, second, fault, strength, onText: (text) => setStrength(strengthOf(text)), read, clear };
}

function faultOf(typed: string, again: string): Fault {
  const strength = strengthOf(typed);
  if (strength !== 'fair' && strength !== 'strong') return strength;
  return typed === again ? null : 'different';
}

/** The two boxes, how strong it is, and that nobody can recover it. */
export function NewPassphrase({
  state,
  busy,
}: {
  readonly state: NewPassphraseState;
  readonly busy: boolean;
}) {
  const { t } = useTranslation();
  const { first, second, fault, strength, onText } = state;
  const wrong = fault === null || fault === 'different' ? undefined : t(`backupLock.strength.${fault}`);
  return (
    <div className="passphrase">
      <div>
        <Field
          ref={first}
          kind="password"
          label={t('backupLock.first')}
          hint={t('backupLock.firstHint')}
          maxLength={maxPassphraseLength}
          busy={busy}
          wrong={wrong}
          onText={onText}
        />
        {strength === 'empty' || wrong !== undefined ? null : (
          <output className={`note is-${isEnough(strength) ? 'ok' : 'warning'}`}>
            <b className="state-text">{t(`backupLock.strength.${strength}`)}</b>
          </output>
        )}
      </div>
      <Field
        ref={second}
        kind="password"
        label={t('backupLock.second')}
        maxLength={maxPassphraseLength}
        busy={busy}
        wrong={fault === 'different' ? t('backupLock.different') : undefined}
      />
      <Banner tone="warning" sign={<Icon name="key" />} title={t('backupLock.lost')}>
        {t('backupLock.lostSay')}
      </Banner>
    </div>
  );
}
