import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { Result } from '../../../electron/contract/result.ts';
import { ask } from '../../bridge/bridge.ts';
import { readableForMs } from '../../design/secret-field.tsx';

export interface Reveal {
  /** The setting whose value is shown now: one at a time. */
  readonly shown: string | null;
  /** Its value; null once it is hidden. */
  readonly value: () => string | null;
  /** Whose value was copied last. */
  readonly copied: string | null;
  readonly trouble: { readonly name: string; readonly problem: Problem } | null;
  readonly show: (name: string) => Promise<void>;
  readonly copy: (name: string) => Promise<void>;
  readonly hide: () => void;
}

/** Where secrets are shown and copied by main: `name` is a setting of a site, or a connection string. */
export interface SecretSource {
  readonly reveal: (name: string) => Promise<Result<string>>;
  readonly copy: (name: string) => Promise<Result<void>>;
}

/** The settings of one site. */
export const configVarsSource = (id: string): SecretSource => ({
  reveal: async (name) => {
    const answer = await ask('configVars.reveal', { id, name });
    return answer.ok ? { ok: true, value: answer.value.value } : answer;
  },
  copy: (name) => ask('configVars.copy', { id, name }),
});

/** Connection strings: only their password is shown; the whole string is copied. */
export const stringSource: SecretSource = {
  reveal: async (string) => {
    const answer = await ask('connectionStrings.reveal', { string });
    return answer.ok ? { ok: true, value: answer.value.password } : answer;
  },
  copy: (string) => ask('connectionStrings.copy', { string }),
};

/**
/**
 * Shows one secret at a time, because a person asked for it. It goes after 30 seconds, when the window loses the focus,
 * and when the screen is left. It is no state and no property of a component: React keeps those of the draw before last,
 * and with them a value that nobody sees any more.
 */
export function useReveal(source: Pick<SecretSource, 'reveal'> & Partial<SecretSource>): Reveal {
  const [shown, setShown] = useState<string | null>(null);
  const held = useRef<string | null>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Reveal['trouble']>(null);
  /** The newest wish: an answer that comes after the person has turned away is not shown. */
  const wanted = useRef<string | null>(null);

  const hide = useCallback(() => {
    wanted.current = null;
    held.current = null;
    setShown(null);
  }, []);
  useEffect(() => {
    const onVisibility = () => document.visibilityState === 'hidden' && hide();
    window.addEventListener('blur', hide);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      wanted.current = null;
      held.current = null;
      window.removeEventListener('blur', hide);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [hide]);
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(hide, readableForMs);
    return () => clearTimeout(timer);
  }, [shown, hide]);

  const show = async (name: string) => {
    hide();
    wanted.current = name;
    setTrouble(null);
    const answer = await source.reveal(name);
    if (wanted.current !== name) return;
    if (answer.ok) {
      held.current = answer.value;
      setShown(name);
    } else setTrouble({ name, problem: answer.problem });
  };
  const copy = async (name: string) => {
    setTrouble(null);
    if (source.copy === undefined) return;
    const answer = await source.copy(name);
    setCopied(answer.ok ? name : null);
    if (!answer.ok) setTrouble({ name, problem: answer.problem });
  };
  const value = useCallback(() => held.current, []);
  return { shown, value, copied, trouble, show, copy, hide };
}
