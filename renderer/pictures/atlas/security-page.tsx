import type { ReactNode } from 'react';
import { Bar, NarrowPage, Press, Sheet, SideBars, WidePage, Word } from './atlas-picture.tsx';

const pages = {
  users: { menu: 'Database Access', title: 'Database Users' },
  network: { menu: 'Network Access', title: 'IP Access List' },
} as const;

interface WideProps {
  readonly page: keyof typeof pages;
  /** Where the second column of the list begins. */
  readonly columnAt: number;
  /** What stands in the line of the list that matters. */
  readonly children: ReactNode;
}

/** A page under Security, 624 units wide: the way to it in the menu at the side, and a list of which one line matters. */
export function WideSecurity({ page, columnAt, children }: WideProps) {
  const { menu, title } = pages[page];
  const second = page === 'network';
  const pressAt = second ? 232 : 198;
  const side = (
    <>
      <SideBars from={98} widths={[92, 110]} />
      <Word x={46} y={182} bold>
        Security
      </Word>
      {second ? <Bar x={46} y={204} width={104} strong /> : null}
      <Press number={1} x={44} y={pressAt} width={186}>
        {menu}
      </Press>
      <SideBars from={pressAt + 68} widths={second ? [84] : [104, 84]} />
    </>
  );
  return (
    <>
      <WidePage height={360} side={side} sideWidth={222} />
      <Word x={266} y={116} large>
        {title}
      </Word>
      <Bar x={286} y={148} width={90} />
      <Bar x={columnAt} y={148} width={70} />
      <Sheet x={262} y={172} width={322} height={84} />
      {children}
      <Bar x={286} y={286} width={130} />
      <Bar x={columnAt} y={286} width={90} />
    </>
  );
}

interface NarrowProps {
  readonly page: keyof typeof pages;
  /** Of the line of the list, which is two lines high where something in it is pressed. */
  readonly height: number;
  readonly children: ReactNode;
}

/** The same, 366 units wide. */
export function NarrowSecurity({ page, height, children }: NarrowProps) {
  const { menu, title } = pages[page];
  return (
    <>
      <NarrowPage height={380} />
      <Press number={1} x={44} y={84} width={200}>
        {menu}
      </Press>
      <Word x={40} y={168} large>
        {title}
      </Word>
      <Sheet x={28} y={190} width={310} height={height} />
      {children}
    </>
  );
}
