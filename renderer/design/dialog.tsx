import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { screenChanged } from './double-press.ts';
import './dialog.css';

interface DialogProps {
  readonly kind: 'confirm' | 'drawer';
  readonly title: string;
  /** Escape, the close button, a press beside it: always the safe way out. */
  readonly onClose: () => void;
  /** Asked before it closes: false keeps it open, because something typed would be lost. */
  readonly mayClose?: (() => boolean) | undefined;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

const always = () => true;

/**
 * The one dialog: the browser's own, which keeps the focus inside, makes the rest inert and closes on Escape. It is open
 * for as long as it is drawn; the focus then returns to where it was. A drawer is read from its heading; a question begins on its safe answer, which stands in `data-focus`.
 */
export function Dialog({ kind, title, onClose, mayClose = always, aside, children }: DialogProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const close = () => {
    if (mayClose()) onClose();
  };
  useEffect(() => {
    const dialog = box.current;
    const cameFrom = document.activeElement;
    dialog?.showModal();
    screenChanged('question');
    dialog?.querySelector<HTMLElement>(kind === 'drawer' ? 'h2' : '[data-focus] > button')?.focus();
    return () => {
      dialog?.close();
      screenChanged('question');
      if (cameFrom instanceof HTMLElement) cameFrom.focus();
    };
  }, [kind]);
  return (
    <dialog
      ref={box}
      className={`dialog dialog-${kind}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        if (event.target === box.current && !mayClose()) event.preventDefault();
      }}
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === box.current) close();
      }}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          {aside}
          <h2 className="grow" id={heading} tabIndex={-1}>
            {title}
          </h2>
          {kind === 'drawer' ? (
            <Button kind="quiet" icon="close" onPress={close}>
              {t('common.close')}
            </Button>
          ) : null}
        </div>
        {children}
      </div>
    </dialog>
  );
}
