import { useTranslation } from 'react-i18next';

/** The lines behind "I'm not sure" and "It looks different". */
export function useUnsure(step: 'what' | 'make' | 'paste' | 'check'): {
  readonly word: string;
  readonly title: string;
  readonly lines: readonly string[];
} {
  const { t } = useTranslation();
  const picture = step === 'make' || step === 'paste';
  return {
    word: picture ? t('connect.different') : t('connect.notSure'),
    title: t(`connect.unsure.${step}.title`),
    lines: [
      t(`connect.unsure.${step}.one`),
      t(`connect.unsure.${step}.two`),
      t(`connect.unsure.${step}.three`),
      ...(step === 'make' ? [t('connect.unsure.make.four')] : []),
    ],
  };
}
