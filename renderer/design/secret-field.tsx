import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import './field.css';
import './secret-field.css';

/** How long a text stays readable after the last key, in milliseconds. */
export const readableForMs = 30_000;

interface SecretFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly maxLength: number;
  /** Readable from the start: a title, an address. Anything else begins as dots. */
  readonly readable: boolean;
  readonly wrong?: string | undefined;
  readonly act?: ReactNode;
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
}

/**
 * A box for a value that others should not read. It hides itself again 30 seconds after the last key and when the window
 * loses the focus. It takes several lines, as a browser would cut the line breaks out of a pasted key without a word.
 * The text stays in the box itself: who needs it reads it through `ref` or `onText`.
 */
export function SecretField(props: SecretFieldProps) {
  const { label, hint, maxLength, wrong, act, ref, onText, onEnter } = props;
  const { t } = useTranslation();
  const id = useId();
  /** When it was made readable or typed in last, by the page's own clock; null while it is dots. */
  const [since, setSince] = useState(props.readable ? 0 : null);
  useEffect(() => {
    if (since === null) return;
    const hide = () => setSince(null);
    const timer = setTimeout(hide, readableForMs);
    window.addEventListener('blur', hide);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', hide);
    };
  }, [since]);
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <div className={`field secret-field${wrong === undefined ? '' : ' is-stop'}`}>
        <textarea
          ref={ref}
          id={id}
          rows={1}
          className={since === null ? 'code is-hidden' : 'code'}
          maxLength={maxLength}
          aria-invalid={wrong !== undefined || undefined}
          aria-describedby={described || undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => {
            if (since !== null) setSince(event.timeStamp);
            onText(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <Button kind="quiet" icon="eye" onPress={() => setSince(since === null ? performance.now() : null)}>
          {t(since === null ? 'common.show' : 'common.hide')}
        </Button>
      </div>
      {act}
      {wrong === undefined ? null : (
        <p className="note is-stop" id={`${id}-wrong`}>
          <b className="state-text">{wrong}</b>
        </p>
      )}
    </div>
  );
}
