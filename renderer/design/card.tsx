import { createElement } from 'react';
import type { AllHTMLAttributes, Ref } from 'react';
import './card.css';
import type { Tone } from './state-shape.tsx';

interface CardProps extends Omit<AllHTMLAttributes<HTMLElement>, 'as'> {
  /** The element it is; a section unless said otherwise. */
  readonly as?: 'section' | 'div' | 'ul' | 'li' | 'dl' | 'output' | 'fieldset' | 'label' | 'button';
  /** Drawn with a stronger edge in the colour of this state: it asks to be read. */
  readonly alert?: Tone | undefined;
  readonly ref?: Ref<HTMLElement>;
}

/** A box on the ground of the page. Its own class, if it has one, says how its contents stand. */
export function Card({ as = 'section', alert, className, ...rest }: CardProps) {
  const classes = ['card', alert === undefined ? '' : `card-alert is-${alert}`, className];
  return createElement(as, { ...rest, className: classes.filter(Boolean).join(' ') });
}
