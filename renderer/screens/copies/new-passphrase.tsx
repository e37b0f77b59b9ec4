import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner.tsx';
import { Field } from '../../components/field.tsx';
import { Icon } from '../../components/icon.tsx';
import { isEnough, strengthOf } from './passphrase.ts';
import type { Strength } from './passphrase.ts';

/** As main takes it (ipc/validators.ts). */
const longest = 1000;

export interface PassphraseBoxes {
  readonly first: React.RefObject<HTMLInputElement | null>;
  readonly second: React.RefObject<HTMLInputElement | null>;
}

/** What is not right with the two boxes; null when the passphrase can be used. */
export type PassphraseFault = Exclude<Strength, 'fair' | 'strong'> | 'different' | null;

/** Two boxes for a new passphrase. What is typed stays in the boxes; `take` reads it once and empties them. */
export function useNewPassphrase() {
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<PassphraseFault>(null);
  const take = (): string | null => {
    const typed = first.current?.value ?? '';
    const strength = strengthOf(typed);
    const wrong = !isEnough(strength)
      ? (strength as PassphraseFault)
      : typed === second.current?.value
        ? null
        : 'different';
    setFault(wrong);
    if (wrong !== null) {
      (wrong === 'different' ? second : first).current?.focus();
      return null;
    }
    for (const box of [first, second]) if (box.current !== null) box.current.value = '';
    return typed;
  };
  return { boxes: { first, second }, fault, take };
}

/** The two boxes, how strong it is, and that nobody can recover it. */
export function NewPassphrase({
  boxes,
  fault,
  busy,
}: {
  readonly boxes: PassphraseBoxes;
  readonly fault: PassphraseFault;
  readonly busy: boolean;
}) {
  const { t } = useTranslation();
  const [strength, setStrength] = useState<Strength>('empty');
  return (
    <div className="passphrase">
      <div>
        <Field
          ref={boxes.first}
          kind="password"
          label={t('unlock.first')}
          hint={t('unlock.firstHint')}
          maxLength={longest}
          busy={busy}
          wrong={fault === null || fault === 'different' ? undefined : t(`unlock.strength.${fault}`)}
          onText={(text) => setStrength(strengthOf(text))}
        />
        {strength === 'empty' || (fault !== null && fault !== 'different') ? null : (
          <p className={`note kword is-${isEnough(strength) ? 'ok' : 'shut'}`} role="status">
            {t(`unlock.strength.${strength}`)}
          </p>
        )}
      </div>
      <Field
        ref={boxes.second}
        kind="password"
        label={t('unlock.second')}
        maxLength={longest}
        busy={busy}
        wrong={fault === 'different' ? t('unlock.different') : undefined}
      />
      <Banner tone="shut" sign={<Icon name="key" />} title={t('unlock.lost')}>
        {t('unlock.lostSay')}
      </Banner>
    </div>
  );
}
