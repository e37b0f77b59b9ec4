import { useId } from 'react';
import type { ReactNode } from 'react';
import './disclosure.css';
import { Icon } from './icon.tsx';

interface DisclosureProps {
  readonly title: string;
  /** Said beside the title, in second ink. */
  readonly say?: string;
  /** At the end of the line: a count. */
  readonly end?: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A group that folds. What is folded away is not drawn at all. */
export function Disclosure({ title, say, end, open, onToggle, children }: DisclosureProps) {
  const id = useId();
  return (
    <>
      <h2 className="disclosure-head">
        <button
          type="button"
          className="disclosure"
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
        >
          <Icon name="next" size="small" />
          <span className="grow">
            {title} {say === undefined ? null : <span className="small quiet">{say}</span>}
          </span>
          {end === undefined ? null : <span className="disclosure-end num">{end}</span>}
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {open ? children : null}
      </div>
    </>
  );
}
