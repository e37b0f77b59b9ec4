import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import type { Tone } from './state-shape.tsx';
import './tag.css';

/** A short fact beside a name: icon, word, then colour. */
export function Tag({
  tone,
  icon,
  children,
}: {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly children: ReactNode;
}) {
  return (
    <span className={`tag is-${tone}`}>
      <Icon name={icon} size="small" />
      {children}
    </span>
  );
}
