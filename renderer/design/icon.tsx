/** Line icons: 24 grid, 2 px line, round ends, current colour, always beside a word. */
import type { ReactNode } from 'react';
import './icon.css';

const drawings = {
  back: <path d="M19 12H5M11 6l-6 6 6 6" />,
  next: <path d="m9 6 6 6-6 6" />,
  help: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.5 9.5a2.6 2.6 0 1 1 3.8 2.3c-.8.4-1.3 1-1.3 1.9M12 17h.01" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M6 12h12" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  unequal: <path d="M5 9h14M5 15h14M16 5 8 19" />,
  forward: <path d="M5 12h14M13 6l6 6-6 6" />,
  up: <path d="M12 19V5M6 11l6-6 6 6" />,
  trash: <path d="M4.5 7h15M9 7V4.5h6V7M6.5 7l.8 13h9.4l.8-13M10 11v5.5M14 11v5.5" />,
  link: (
    <path d="M10 14a4 4 0 0 0 6 .4l3-3A4 4 0 0 0 13.4 5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.6 5.7L12 17" />
  ),
  undo: <path d="M4 9h9.5a5.5 5.5 0 0 1 0 11H9M8 4.5 3.5 9 8 13.5" />,
  power: <path d="M12 3.5v8M7 6.7a7.5 7.5 0 1 0 10 0" />,
  sign: (
    <>
      <path d="M6 9.5 12 4l6 5.5M8 14h8" />
      <rect x="3.5" y="9.5" width="17" height="9" rx="2" />
    </>
  ),
  list: <path d="M4 6.5h3M4 12h3M4 17.5h3M11 6.5h9M11 12h9M11 17.5h9" />,
  steps: <path d="M4 19h5v-5h5V9h5V4" />,
  database: (
    <>
      <ellipse cx="12" cy="5.5" rx="7" ry="2.8" />
      <path d="M5 5.5v13c0 1.5 3.1 2.8 7 2.8s7-1.3 7-2.8v-13M5 12c0 1.5 3.1 2.8 7 2.8s7-1.3 7-2.8" />
    </>
  ),
  card: (
    <>
      <rect x="3" y="5.5" width="18" height="13" rx="2" />
      <path d="M3 10h18M6.5 15h4" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" />
      <circle cx="12" cy="12" r="2.8" />
    </>
  ),
  copy: (
    <>
      <rect x="8.5" y="8.5" width="12" height="12" rx="2" />
      <path d="M4.5 15.5V6A1.5 1.5 0 0 1 6 4.5h9.5" />
    </>
  ),
  copies: (
    <>
      <path d="M8 8.5h9.5A1.5 1.5 0 0 1 19 10v9a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 19v-9A1.5 1.5 0 0 1 8 8.5Z" />
      <path d="M9 5h10.5A2.5 2.5 0 0 1 22 7.5V17M10 13h5.5M10 16.5h3.5" />
    </>
  ),
  file: <path d="M6 3.5h8l4.5 4.5v12.5h-12.5ZM14 3.5V8h4.5" />,
  close: <path d="M6 6l12 12M18 6 6 18" />,
  again: <path d="M19.5 12a7.5 7.5 0 1 1-2.4-5.5L19.5 9M19.5 4v5h-5" />,
  history: <path d="M4.5 12a7.5 7.5 0 1 0 2.4-5.5L4.5 9M4.5 4v5h5M12 8v4.5l3 1.8" />,
  home: <path d="M4 11.2 12 4.5l8 6.7V19a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19ZM10 20v-5h4v5" />,
  sliders: (
    <>
      <path d="M4 7h8M17 7h3M4 17h3M12 17h8" />
      <circle cx="14.5" cy="7" r="2.5" />
      <circle cx="9.5" cy="17" r="2.5" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8.5" r="3.5" />
      <path d="M2.5 19.5c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M17.5 14.5c2.3.7 3.7 2.5 4 5" />
    </>
  ),
  flag: <path d="M5.5 21V4.5M5.5 5h11l-2 4 2 4h-11" />,
  shield: <path d="M12 3.5 5 6v5.5c0 4.3 2.9 7.5 7 9 4.1-1.5 7-4.7 7-9V6ZM9 12l2.2 2.2L15.2 10" />,
  lock: (
    <>
      <rect x="5" y="10.5" width="14" height="10" rx="2" />
      <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5M12 15v1.5" />
    </>
  ),
  key: (
    <>
      <circle cx="8" cy="15.5" r="4" />
      <path d="m11 12.5 8.5-8.5M16 7.5l3 3M13.5 10l2 2" />
    </>
  ),
  drop: <path d="M12 3.5c3.5 4.3 5.5 7 5.5 10a5.5 5.5 0 0 1-11 0c0-3 2-5.7 5.5-10Z" />,
  box: <path d="M4 8l8-4.5L20 8v8l-8 4.5L4 16ZM4 8l8 4.5L20 8M12 12.5v8" />,
  pulse: <path d="M3 12.5h4l2.5-6.5 4.5 12 2.5-5.5H21" />,
  open: (
    <path d="M14 4.5h5.5V10M19 5l-8.5 8.5M18 14v4a1.5 1.5 0 0 1-1.5 1.5h-10A1.5 1.5 0 0 1 5 18V8a1.5 1.5 0 0 1 1.5-1.5h4" />
  ),
  paste: (
    <>
      <path d="M9 5H6.5A1.5 1.5 0 0 0 5 6.5V19a1.5 1.5 0 0 0 1.5 1.5h11A1.5 1.5 0 0 0 19 19V6.5A1.5 1.5 0 0 0 17.5 5H15" />
      <rect x="9" y="3" width="6" height="4" rx="1.2" />
    </>
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  edit: <path d="m4.5 19.5 1-4.5L16 4.5a2 2 0 0 1 3 0l.5.5a2 2 0 0 1 0 3L9 18.5ZM14.5 6l3.5 3.5" />,
  pause: <path d="M9 6v12M15 6v12" />,
  cloud: <path d="M7 18.5a4.5 4.5 0 0 1-.3-9 5.5 5.5 0 0 1 10.6 1.2A4 4 0 0 1 17 18.5Z" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  noWifi: (
    <>
      <path d="M3.5 3.5l17 17M2.5 9.5a14 14 0 0 1 4-2.6M10.5 5.6a14 14 0 0 1 11 3.9M5.8 13.2a9.5 9.5 0 0 1 3.6-2.2M15 11.2a9.5 9.5 0 0 1 3.2 2M9.2 16.8a4.5 4.5 0 0 1 5.6 0" />
      <path d="M12 20h.01" strokeWidth="3" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.5h.01" />
    </>
  ),
  signOut: <path d="M10 4.5H6.5A1.5 1.5 0 0 0 5 6v12a1.5 1.5 0 0 0 1.5 1.5H10M9.5 12H20M16 8l4 4-4 4" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M3.5 12h17M12 3.5c2.5 2.5 3.5 5.3 3.5 8.5s-1 6-3.5 8.5c-2.5-2.5-3.5-5.3-3.5-8.5s1-6 3.5-8.5Z" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** Icons that point somewhere turn round in a right-to-left page; ticks and clocks do not. */
const pointing: readonly IconName[] = ['back', 'next', 'forward', 'undo', 'open', 'signOut', 'edit', 'list'];

export function Icon({ name, size = 'normal' }: { name: IconName; size?: 'normal' | 'small' }) {
  const classes = ['ico'];
  if (size === 'small') classes.push('ico-s');
  if (pointing.includes(name)) classes.push('flip');
  return (
    <svg className={classes.join(' ')} viewBox="0 0 24 24" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}

/** The turning ring. With reduced motion it stands still; the word beside it says that something goes on. */
export function Spinner() {
  return <span className="spin" aria-hidden="true" />;
}
