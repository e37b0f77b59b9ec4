import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderView } from '../../../../electron/contract/mongodb.ts';
import { ConfirmDialog, Facts } from '../../../design/confirm-dialog.tsx';
import type { Fact } from '../../../design/confirm-dialog.tsx';
import { Icon, Spinner } from '../../../design/icon.tsx';
import { amount } from '../../../locales/sizes.ts';

interface PutSureProps {
  readonly folder: FolderView;
  readonly lines: number;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onGo: () => void;
}

/** The last question before data goes into a database: not doing it is the main answer. */
export function PutSure({
  folder: { folder, target, whole, begun },
  lines,
  busy,
  onKeep,
  onGo,
}: PutSureProps) {
  const { t } = useTranslation();
  const wait = useId();
  const facts: readonly Fact[] = [
    { tone: 'ok', words: t(begun ? 'mongodbExport.back.sure.begun' : 'mongodbExport.back.sure.empty') },
    { tone: 'ok', words: t('mongodbExport.back.sure.stays') },
    ...(whole ? [] : [{ tone: 'warning', words: t('mongodbExport.back.part') } as const]),
    { tone: 'warning', words: t('mongodbExport.back.sure.shows') },
  ];
  return (
    <ConfirmDialog
      title={t('mongodbExport.back.sure.title', { name: target })}
      tone="info"
      sign={<Icon name="database" />}
      lead={t('mongodbExport.back.sure.lead', { count: lines, lines: amount(lines), folder })}
      go={t('mongodbExport.back.sure.go')}
      keep={t('mongodbExport.back.sure.keep')}
      busy={busy}
      keepOffBecause={busy ? wait : undefined}
      mayClose={() => !busy}
      onGo={onGo}
      onKeep={onKeep}
    >
      <Facts facts={facts} />
      {busy ? (
        <output className="sure-wait" id={wait}>
          <Spinner />
          {t('mongodbExport.back.sure.going')}
        </output>
      ) : null}
    </ConfirmDialog>
  );
}
