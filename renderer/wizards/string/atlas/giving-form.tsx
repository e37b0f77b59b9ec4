import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { ProblemAct } from '../../../screens/problem-act.tsx';
import type { GivingBox } from './use-box.ts';

interface GivingFormProps {
  readonly state: GivingBox;
  readonly label: string;
  readonly hint: string;
  /** What to do when it was left empty. */
  readonly wrong: string;
  readonly kind: 'text' | 'password';
  readonly maxLength: number;
  readonly placeholder?: string;
}

/** The box with Paste in it, and why it could not be taken. Enter does what the main button does. */
export function GivingForm({ state, label, hint, wrong, kind, maxLength, placeholder }: GivingFormProps) {
  const { t } = useTranslation();
  return (
    <>
      {state.problem === null ? null : (
        <ProblemNotice problem={state.problem} act={<ProblemAct code={state.problem.code} />} />
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          state.send();
        }}
      >
        <Field
          ref={state.box}
          label={label}
          hint={hint}
          kind={kind}
          maxLength={maxLength}
          busy={state.busy}
          wrong={state.missed ? wrong : undefined}
          onText={state.onText}
          {...(placeholder === undefined ? {} : { placeholder })}
          act={
            <Button icon="paste" busy={state.busy} onPress={state.paste}>
              {t('atlas.drivers.paste')}
            </Button>
          }
        />
      </form>
    </>
  );
}
