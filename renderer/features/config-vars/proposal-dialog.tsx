import { useTranslation } from 'react-i18next';
import type { Finding, FixQuestion } from '../../../electron/contract/config-vars.ts';
import { ConfirmDialog } from '../../design/confirm-dialog.tsx';
import { Icon } from '../../design/icon.tsx';
import { Effects } from './effects.tsx';
import { absentRow } from '../../shared/config-var/known.ts';
import './proposal-dialog.css';
import { useConfigVarText } from '../../shared/config-var/use-config-var-text.ts';
import { Value } from '../../shared/config-var/value.tsx';

/**
 * What the check proposes where it touches an alarm, a limit, the source of readings or who gets in: what changes, and
 * what will sound. Leaving it is the safe answer. Taking it sends nothing yet.
 */
export function ProposalDialog({
  finding,
  question,
  onTake,
  onKeep,
}: {
  readonly finding: Finding;
  readonly question: FixQuestion;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}) {
  const { t } = useTranslation();
  const words = useConfigVarText();
  return (
    <ConfirmDialog
      title={t(`configVarLint.${finding.code}.title`)}
      tone="warning"
      sign={<Icon name="edit" />}
      lead={t('configVars.proposal.lead')}
      go={t('configVars.proposal.take')}
      keep={t('configVars.proposal.keep')}
      onGo={onTake}
      onKeep={onKeep}
    >
      <ul className="proposal">
        {question.rows.map((row) => {
          const { known } = absentRow(row.name.toUpperCase());
          return (
            <li key={row.name}>
              <span className="grow">
                <b>{words.name({ name: row.name, known, family: null })}</b>{' '}
                <span className="code quiet raw">{row.name}</span>
              </span>
              <span className="proposal-values">
                <Value known={known} shown={row.before} />
                <Icon name="forward" size="small" />
                <span className="visually-hidden"> {t('configVars.proposal.becomes')} </span>
                <Value known={known} shown={row.after} />
              </span>
            </li>
          );
        })}
      </ul>
      <h3>{t('configVars.effects.title')}</h3>
      <Effects effects={question.effects} />
    </ConfirmDialog>
  );
}
