import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { Finding } from '../../../electron/contract/config-vars.ts';
import { Button } from '../../design/button.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { Tag } from '../../design/tag.tsx';
import type { Shape, Tone } from '../../design/state-shape.tsx';

/** How many stand open; the rest is one press away. */
const open = 2;
const mostNames = 4;

const looks: Readonly<Record<Finding['severity'], { readonly tone: Tone; readonly shape: Shape }>> = {
  stops: { tone: 'stop', shape: 'alert' },
  warning: { tone: 'warning', shape: 'triangle' },
  hint: { tone: 'info', shape: 'question' },
};

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** Whether the first one has the main button of the page. */
  readonly strong: boolean;
  /** Whether what mends it is among the changes that wait. */
  readonly waits: (finding: Finding) => boolean;
  readonly onFix: (finding: Finding) => void;
}

/** What the check of the settings found, the worst first. */
export function Findings({ findings, strong, waits, onFix }: FindingsProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const first = findings.filter(({ severity }) => severity !== 'hint').slice(0, open);
  const rest = findings.length - first.length;
  const shown = all ? findings : first;
  return (
    <>
      {shown.length === 0 ? null : (
        <ul className="findings">
          {shown.map((finding, index) => (
            <FindingCard
              key={[finding.code, ...finding.names].join(' ')}
              finding={finding}
              strong={strong && index === 0 && finding.severity !== 'hint'}
              waits={waits(finding)}
              onFix={() => onFix(finding)}
            />
          ))}
        </ul>
      )}
      {rest === 0 || all ? null : (
        <Button kind="quiet" icon="plus" onPress={() => setAll(true)}>
          {t('configVars.moreFindings', { count: rest })}
        </Button>
      )}
    </>
  );
}

const wordOf = ({ fix, question, severity }: Finding) => {
  if (question !== null) return 'configVars.propose' as const;
  return fix.length === 0 && severity === 'hint' ? ('configVars.look' as const) : ('configVars.fix' as const);
};

function FindingCard({
  finding,
  strong,
  waits,
  onFix,
}: {
  readonly finding: Finding;
  readonly strong: boolean;
  readonly waits: boolean;
  readonly onFix: () => void;
}) {
  const { t } = useTranslation();
  const { code, severity, names, version } = finding;
  const { tone, shape } = looks[severity];
  const more = names.length - mostNames;
  return (
    <Card as="li" alert={tone} className="finding">
      <span className="state-text">
        <StateShape shape={shape} />
      </span>
      <div className="grow">
        {/* Where the pressed button was, for the focus. */}
        <b tabIndex={-1} data-waits={waits || undefined}>
          {t(`configVarLint.${code}.title`)}
        </b>
        <p className="small quiet">
          {t(`configVarLint.${code}.say`)}{' '}
          {names.slice(0, mostNames).map((name) => (
            <span key={name} className="code raw">
              {name}{' '}
            </span>
          ))}
          {more > 0 ? t('configVars.moreNames', { count: more }) : null}
        </p>
        {version === null ? null : <p className="small quiet">{t('configVars.seen', { version })}</p>}
      </div>
      {waits ? (
        <Tag tone="info" icon="check">
          {t('configVars.fixWaits')}
        </Tag>
      ) : (
        <Button kind={strong ? 'primary' : 'soft'} says={t(`configVarLint.${code}.title`)} onPress={onFix}>
          {t(wordOf(finding))}
        </Button>
      )}
    </Card>
  );
}
