import type { ReactNode } from 'react';
import './banner.css';
import type { Tone } from './state-shape.tsx';

interface BannerProps {
  readonly tone: Tone;
  readonly sign: ReactNode;
  /** First words, complete by themselves. */
  readonly title: string;
  readonly children?: ReactNode;
  readonly act?: ReactNode;
}

/** One line of comfort or notice above the content. No close button: what it says is true until it is not. */
export function Banner({ tone, sign, title, children, act }: BannerProps) {
  return (
    <div className={`banner is-${tone}`} aria-live="polite">
      {sign}
      <p>
        <b>{title}</b> {children}
      </p>
      {act}
    </div>
  );
}
