import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import { useSites } from '../../stores/sites.ts';

/** As main takes it (ipc/validators.ts). */
const maxTitleLength = 60;

/** Changes what the person calls the site, in place. Nothing at Heroku changes. */
export function Rename({ site, onDone }: { site: Site; onDone: () => void }) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  const [saving, setSaving] = useState(false);
  const [empty, setEmpty] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => box.current?.select(), []);

  const save = async () => {
    const title = box.current?.value.trim() ?? '';
    setEmpty(title === '');
    if (title === '') return;
    setSaving(true);
    const trouble = await useSites.getState().setTitle(site.id, title);
    setSaving(false);
    if (trouble === null) onDone();
    else setProblem(trouble);
  };

  return (
    <form
      className="rename"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        ref={box}
        label={t('site.nameLabel')}
        hint={t('site.nameHint')}
        start={site.title}
        maxLength={maxTitleLength}
        busy={saving}
        onEscape={onDone}
        wrong={empty ? t('site.nameEmpty') : problem ? t(`problem.${problem.code}.happened`) : undefined}
      />
      <p className="row">
        <Button submit busy={saving}>
          {saving ? t('site.saving') : t('common.save')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('common.cancel')}
        </Button>
      </p>
    </form>
  );
}
