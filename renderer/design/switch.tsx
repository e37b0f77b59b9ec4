import './switch.css';

interface SwitchProps {
  readonly on: boolean;
  /** Ids of the words that name it and say what it does. */
  readonly labelledBy: string;
  readonly describedBy?: string;
  /** Not available now; the reason stands in words beside it. */
  readonly off?: boolean;
  readonly busy?: boolean;
  /** It opens a question first; whether that is open. */
  readonly asks?: boolean;
  readonly onPress: () => void;
}

/** For what is true until it is changed. The words beside it name the on state; the knob moves and fills. */
export function Switch({
  on,
  labelledBy,
  describedBy,
  off = false,
  busy = false,
  asks,
  onPress,
}: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      className="switch"
      aria-checked={on}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-disabled={off || busy || undefined}
      aria-busy={busy || undefined}
      aria-expanded={asks}
      onClick={off || busy ? undefined : onPress}
    />
  );
}
