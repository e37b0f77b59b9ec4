import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { Plate, StateShape } from '../../design/state-shape.tsx';
import { Card } from '../../design/card.tsx';
import { words } from '../../locales/i18n.ts';
import './crash-boundary.css';

/** The last net: the page itself broke. Says so in words, with a code that stands for the place of the fault. */
export class CrashBoundary extends Component<
  { readonly children: ReactNode },
  { readonly fault: Error | null }
> {
  override state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error): { readonly fault: Error } {
    return { fault };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    const { t } = words;
    return (
      <main className="crash">
        <Card>
          <Plate tone="warning">
            <StateShape shape="triangle" />
          </Plate>
          <h1>{t('crash.title')}</h1>
          <p>{t('crash.happened')}</p>
          <p>
            <b>{t('crash.safe')}</b>
          </p>
          <p>{t('crash.next')}</p>
          <p className="tech">
            {t('common.supportCode')}: <span className="code raw">{supportCode(fault)}</span>
          </p>
          <Button kind="primary" big onPress={() => window.location.reload()}>
            {t('crash.again')}
          </Button>
        </Card>
      </main>
    );
  }
}

/** A short code of a fault: the same fault has the same code, and nothing of its text can be read from it. */
function supportCode(fault: Error): string {
  const text = `${fault.name}:${fault.stack ?? fault.message}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return `P-${hash.toString(36).toUpperCase().padStart(7, '0')}`;
}
