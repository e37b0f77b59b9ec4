import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/button.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { useSites } from '../../../stores/sites.ts';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import { useNavigation } from '../../../stores/navigation.ts';
import { NewPassphrase } from '../../../shared/backup-lock/new-passphrase.tsx';
import { NothingSaved } from '../nothing-saved.tsx';
import { ProblemAct } from '../../../shared/problem/problem-action.tsx';
import { sorted } from '../../../shared/site/site-status.ts';
import { SavedAllTold } from './export-all-summary.tsx';
import { SavingAllNow } from './export-all-progress.tsx';
import { useSaveAll } from './use-export-all.ts';

const leave = (): void => useNavigation.getState().back();

/** A locked copy of every site, in one go. */
export function ExportAll() {
  const { t } = useTranslation();
  const { order, byId } = useSites();
  const saving = useSaveAll();
  const ids = sorted(order.flatMap((id) => byId[id] ?? [])).map(({ id }) => id);
  return (
    <StepFrame
      title={t('exportAll.title')}
      lead={t('exportAll.lead')}
      count={null}
      onBack={leave}
      promise={t('shutdown.copies.promise')}
      main={
        saving.saved === null ? (
          <Button kind="primary" busy={saving.saving} onPress={() => void saving.save(ids)}>
            {saving.saving ? t('shutdown.copies.going') : t('shutdown.copies.go', { count: ids.length })}
          </Button>
        ) : (
          <Button kind="primary" onPress={leave}>
            {t('shutdown.receipt.toSites')}
          </Button>
        )
      }
    >
      {saving.saved === null ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!saving.saving) void saving.save(ids);
          }}
        >
          <NewPassphrase state={saving.passphrase} busy={saving.saving} />
        </form>
      ) : (
        <SavedAllTold saved={saving.saved} />
      )}
      {saving.closed ? <NothingSaved /> : null}
      {saving.saving ? <SavingAllNow saving={saving} /> : null}
      {saving.problem === null ? null : (
        <ProblemNotice problem={saving.problem} act={<ProblemAct code={saving.problem.code} />} />
      )}
    </StepFrame>
  );
}
