import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/button.tsx';
import { Field } from '../../../design/field.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { useAction } from '../../../shared/actions/use-action.ts';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import { ProblemAct } from '../../../shared/problem/problem-action.tsx';

interface FromSiteStepProps {
  readonly about: string | undefined;
  /** Of the site, where it is known. */
  readonly address: string;
  readonly onBack: () => void;
}

/** As main takes them (ipc/database-validators.ts). */
const maxLengths = { address: 300, secret: 1000 };

/** The second way in: by the site's own pages. What is typed stays in the boxes; the secret is sent once. */
export function FromSiteStep({ about, address, onBack }: FromSiteStepProps) {
  const { t } = useTranslation();
  const site = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState({ address: false, secret: false });
  const action = useAction();
  const { starting: busy, refused: problem } = action;
  const go = () => {
    const typed = { address: site.current?.value.trim() ?? '', secret: secret.current?.value ?? '' };
    setWrong({ address: typed.address === '', secret: typed.secret === '' });
    if (typed.address === '' || typed.secret === '' || busy) return;
    if (secret.current !== null) secret.current.value = '';
    action.start('mongodb.exportFromSite', typed);
  };
  return (
    <StepFrame
      key="site"
      title={t('mongodbExport.site.page')}
      lead={t('mongodbExport.site.lead')}
      count={null}
      about={about}
      onBack={onBack}
      promise={busy ? t('mongodbExport.window') : t('mongodbExport.site.promise')}
      promiseIcon="shield"
      main={
        <>
          <Button kind="line" onPress={onBack}>
            {t('common.notNow')}
          </Button>
          <Button kind="primary" busy={busy} onPress={() => go()}>
            {t(busy ? 'mongodbExport.out.going' : 'mongodbExport.site.go2')}
          </Button>
        </>
      }
    >
      <form
        className="export-form"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <Field
          ref={site}
          label={t('mongodbExport.site.address')}
          hint={t('mongodbExport.site.addressHint')}
          start={address}
          maxLength={maxLengths.address}
          busy={busy}
          wrong={wrong.address ? t('mongodbExport.site.addressWrong') : undefined}
        />
        <Field
          ref={secret}
          kind="password"
          label={t('mongodbExport.site.secret')}
          hint={t('mongodbExport.site.secretHint')}
          maxLength={maxLengths.secret}
          busy={busy}
          wrong={wrong.secret ? t('mongodbExport.site.secretWrong') : undefined}
        />
        <p className="quiet">
          {t('mongodbExport.site.gets')} {t('mongodbExport.site.slow')}
        </p>
        {problem === null ? null : (
          <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />
        )}
        {/* Enter in a box sends it, as the main button stands outside. */}
        <button type="submit" className="visually-hidden export-enter" tabIndex={-1} aria-hidden="true" />
      </form>
    </StepFrame>
  );
}
