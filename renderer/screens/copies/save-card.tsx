import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/models.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { CopyFormat, SavedCopy } from '../../../electron/contract/site-page.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { ChoiceCards } from '../../components/choice-cards.tsx';
import { Icon } from '../../components/icon.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { StateShape } from '../../components/state-shape.tsx';
import { ProblemAct } from '../problem-act.tsx';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';
import { Receipt } from './receipt.tsx';

/** The safe one first. */
const formats = ['sitekeeper', 'sheet', 'heroku-env', 'xlsx', 'csv'] as const satisfies readonly CopyFormat[];

/** Saves all settings of the site in a file. Main asks where to; closing that window is no news to anybody. */
export function SaveCard({ site, onSaved }: { readonly site: Site; readonly onSaved?: () => void }) {
  const { t } = useTranslation();
  const passphrase = useNewPassphrase();
  const [format, setFormat] = useState<CopyFormat>('sitekeeper');
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState<SavedCopy | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const save = async () => {
    const locked = format === 'sitekeeper';
    const typed = locked ? passphrase.take() : null;
    if (locked && typed === null) return;
    setSaving(true);
    setSaved(null);
    setProblem(null);
    const answer = await ask('copies.save', { id: site.id, format, passphrase: typed });
    setSaving(false);
    if (answer.ok) {
      setSaved(answer.value);
      if (answer.value !== null) onSaved?.();
    } else setProblem(answer.problem);
  };
  const isOpen = format !== 'sitekeeper';
  return (
    <section className="card save">
      <h2>{t('copies.save.title')}</h2>
      {saved === null ? null : <Receipt site={site} saved={saved} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving) void save();
        }}
      >
        <ChoiceCards
          legend={t('copies.save.kind')}
          value={format}
          options={formats.map((value) => ({
            value,
            title: t(`copies.save.formats.${value}.title`),
            say: t(`copies.save.formats.${value}.say`),
          }))}
          onChoose={setFormat}
        />
        <div className="save-more">
          <Banner
            tone={isOpen ? 'shut' : 'info'}
            sign={isOpen ? <StateShape shape="triangle" /> : <Icon name="shield" />}
            title={t(`copies.save.formats.${format}.can`)}
          >
            {t(`copies.save.formats.${format}.canSay`)}
          </Banner>
          {isOpen ? null : <NewPassphrase state={passphrase} busy={saving} />}
          {problem === null ? null : (
            <ProblemNotice level={3} problem={problem} act={<ProblemAct code={problem.code} />} />
          )}
          <Button kind="primary" submit busy={saving}>
            {t(saving ? 'copies.save.going' : 'copies.save.go')}
          </Button>
        </div>
      </form>
    </section>
  );
}
