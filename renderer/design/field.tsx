import { useId } from 'react';
import type { ReactNode, Ref } from 'react';
import './field.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

interface FieldProps {
  readonly label: string;
  /** The label is only for those who hear the page, as the box says the same in itself. */
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly icon?: IconName;
  readonly kind?: 'text' | 'search' | 'password';
  readonly placeholder?: string;
  readonly start?: string;
  readonly maxLength: number;
  /** What is not right with it, in words. */
  readonly wrong?: string | undefined;
  readonly busy?: boolean;
  /** The act inside the box, at its end. */
  readonly act?: ReactNode;
  readonly ref?: Ref<HTMLInputElement>;
  readonly onText?: (text: string) => void;
  readonly onEscape?: () => void;
}

/** A labelled box. The text stays in the box itself: who needs it reads it once, through `ref`. */
export function Field({
  label,
  hideLabel = false,
  hint,
  icon,
  kind = 'text',
  placeholder,
  start,
  maxLength,
  wrong,
  busy = false,
  act,
  ref,
  onText,
  onEscape,
}: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  return (
    <div>
      <label className={hideLabel ? 'visually-hidden' : 'label'} htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <div className={wrong === undefined ? 'field' : 'field is-stop'}>
        {icon === undefined ? null : <Icon name={icon} size="small" />}
        <input
          ref={ref}
          id={id}
          type={kind}
          placeholder={placeholder}
          defaultValue={start}
          maxLength={maxLength}
          readOnly={busy}
          aria-invalid={wrong !== undefined || undefined}
          aria-describedby={described || undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onKeyDown={onEscape && ((event) => event.key === 'Escape' && onEscape())}
          onChange={onText && ((event) => onText(event.target.value))}
        />
        {act}
      </div>
      {wrong === undefined ? null : (
        <p className="note is-stop" id={`${id}-wrong`}>
          <b className="state-text">{wrong}</b>
        </p>
      )}
    </div>
  );
}
