import type { ReactNode, Ref } from 'react';
import './button.css';
import { Icon, Spinner } from './icon.tsx';
import type { IconName } from './icon.tsx';

interface ButtonProps {
  readonly kind?: 'primary' | 'soft' | 'line' | 'quiet' | 'stop';
  readonly icon?: IconName;
  readonly big?: boolean;
  readonly wide?: boolean;
  /** Under way: a spinner, and a second press does nothing. The caller changes the word. */
  readonly busy?: boolean;
  /** Not available now. It stays readable and reachable; the reason stands in words beside it, under this id. */
  readonly offBecause?: string | undefined;
  /** Added for those who hear the page, where many buttons have the same word: the name of the site. */
  readonly says?: string;
  /** It opens and closes what stands under it. */
  readonly expanded?: boolean;
  readonly submit?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

/** The one button. A button that can't be pressed now keeps its place and its focus, so it is never `disabled`. */
export function Button({
  kind = 'soft',
  icon,
  big = false,
  wide = false,
  busy = false,
  offBecause,
  says,
  expanded,
  submit = false,
  ref,
  onPress,
  children,
}: ButtonProps) {
  const blocked = busy || offBecause !== undefined;
  const classes = ['btn', `btn-${kind}`];
  if (big) classes.push('btn-big');
  if (wide) classes.push('btn-wide');
  return (
    <button
      ref={ref}
      className={classes.join(' ')}
      type={submit ? 'submit' : 'button'}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      aria-describedby={offBecause}
      aria-expanded={expanded}
      onClick={blocked ? (event) => event.preventDefault() : onPress}
    >
      {busy ? <Spinner /> : icon ? <Icon name={icon} size={big ? 'normal' : 'small'} /> : null}
      {children}
      {says === undefined ? null : <span className="visually-hidden"> {says}</span>}
    </button>
  );
}
