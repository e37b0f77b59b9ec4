import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderView } from '../../../electron/contract/database.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Icon, Spinner } from '../../components/icon.tsx';
import { Plate, StateShape } from '../../components/state-shape.tsx';
import { amount } from '../../words/sizes.ts';

interface PutSureProps {
  readonly folder: FolderView;
  readonly lines: number;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onGo: () => void;
}

/** The last question before data goes into a database: not doing it is the main answer. */
export function PutSure({ folder: { folder, target, whole }, lines, busy, onKeep, onGo }: PutSureProps) {
  const { t } = useTranslation();
  const wait = useId();
  const facts = [
    { tone: 'ok', words: t('data.back.sure.empty') },
    { tone: 'ok', words: t('data.back.sure.stays') },
    ...(whole ? [] : ([{ tone: 'shut', words: t('data.back.part') }] as const)),
    { tone: 'shut', words: t('data.back.sure.shows') },
  ] as const;
  return (
    <Dialog
      kind="confirm"
      title={t('data.back.sure.title', { name: target })}
      onClose={onKeep}
      mayClose={() => !busy}
      aside={
        <Plate tone="info">
          <Icon name="drum" />
        </Plate>
      }
    >
      <p className="dialog-lead num">
        {t('data.back.sure.lead', { count: lines, lines: amount(lines), folder })}
      </p>
      <ul className="dialog-facts">
        {facts.map(({ tone, words }) => (
          <li key={words}>
            <span className={`is-${tone}`}>
              <StateShape shape={tone === 'ok' ? 'tick' : 'triangle'} />
            </span>
            {words}
          </li>
        ))}
      </ul>
      {busy ? (
        <output className="sure-wait" id={wait}>
          <Spinner />
          {t('data.back.sure.going')}
        </output>
      ) : null}
      <div className="dialog-acts">
        <Button kind="line" busy={busy} onPress={onGo}>
          {t('data.back.sure.go')}
        </Button>
        <span data-focus>
          <Button kind="primary" offBecause={busy ? wait : undefined} onPress={onKeep}>
            {t('data.back.sure.keep')}
          </Button>
        </span>
      </div>
    </Dialog>
  );
}
