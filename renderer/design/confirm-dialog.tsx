import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Plate, StateShape } from './state-shape.tsx';
import type { Shape, Tone } from './state-shape.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  /** Of the plate beside the title. */
  readonly tone: Tone;
  readonly sign: ReactNode;
  readonly lead: string;
  /** The words of the way on, and of the safe way out. */
  readonly go: string;
  readonly keep: string;
  /** `stop`: what it does cannot be taken back. */
  readonly goKind?: 'line' | 'stop';
  /** The way on is under way. */
  readonly busy?: boolean;
  /** Why the one or the other can't be pressed now: the id of the words that say so (see Button). */
  readonly goOffBecause?: string | undefined;
  readonly keepOffBecause?: string | undefined;
  /** See Dialog. */
  readonly mayClose?: (() => boolean) | undefined;
  readonly onGo: () => void;
  /** The safe button, Escape, and a press beside the question. */
  readonly onKeep: () => void;
  /** A third way, before the two buttons. */
  readonly other?: ReactNode;
  /** What stands between the lead and the two buttons. */
  readonly children?: ReactNode;
}

/** The one shape of "are you sure?": what would come of it, and two buttons, of which the safe one is the main one and has the focus. */
export function ConfirmDialog({
  title,
  tone,
  sign,
  lead,
  go,
  keep,
  goKind = 'line',
  busy = false,
  goOffBecause,
  keepOffBecause,
  mayClose,
  onGo,
  onKeep,
  other,
  children,
}: ConfirmDialogProps) {
  return (
    <Dialog
      kind="confirm"
      title={title}
      onClose={onKeep}
      mayClose={mayClose}
      aside={<Plate tone={tone}>{sign}</Plate>}
    >
      <p className="dialog-lead num">{lead}</p>
      {children}
      <div className="dialog-acts">
        {other}
        <Button kind={goKind} busy={busy} offBecause={goOffBecause} onPress={onGo}>
          {go}
        </Button>
        <span data-focus>
          <Button kind="primary" offBecause={keepOffBecause} onPress={onKeep}>
            {keep}
          </Button>
        </span>
      </div>
    </Dialog>
  );
}

/** One thing to know before going on: it is safe, it is a drawback, or it is lost. */
export interface Fact {
  readonly tone: 'ok' | 'warning' | 'stop';
  readonly words: string;
}

const shapes: Readonly<Record<Fact['tone'], Shape>> = { ok: 'tick', warning: 'triangle', stop: 'alert' };

/** The facts of a question, each with its sign. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <ul className="dialog-facts">
      {facts.map(({ tone, words }) => (
        <li key={words}>
          <span className={`is-${tone}`}>
            <StateShape shape={shapes[tone]} />
          </span>
          {words}
        </li>
      ))}
    </ul>
  );
}
