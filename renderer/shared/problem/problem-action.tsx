import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkId } from '../../../electron/contract/app.ts';
import type { ProblemCode } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../design/button.tsx';
import { useNavigation } from '../../stores/navigation.ts';

const links: Partial<Record<ProblemCode, LinkId>> = {
  'account-held': 'heroku-billing',
  'plan-refused': 'heroku-billing',
  'card-needed': 'heroku-billing',
  'heroku-down': 'heroku-status',
};
const needKey: readonly ProblemCode[] = ['key-refused', 'key-limited', 'no-account'];

/** The way out of a problem, where there is one: a page of Heroku, a new key, the list. Else `other`, mostly "Try again". */
export function ProblemAct({
  code,
  other = null,
}: {
  readonly code: ProblemCode;
  readonly other?: ReactNode;
}) {
  const { t } = useTranslation();
  const go = useNavigation((state) => state.go);
  const link = links[code];
  if (link !== undefined) {
    const words = link === 'heroku-billing' ? t('common.openBills') : t('sites.troubleLink');
    return (
      <>
        <Button icon="open" onPress={() => void ask('app.openLink', { link })}>
          {words}
        </Button>{' '}
        {other}
      </>
    );
  }
  if (needKey.includes(code)) {
    return <Button onPress={() => go({ screen: 'connect' })}>{t('sites.keyAct')}</Button>;
  }
  if (code === 'site-gone' || code === 'site-renamed') {
    return <Button onPress={() => go({ screen: 'sites' })}>{t('common.mySites')}</Button>;
  }
  // Undo stands there, and asks what has to be asked.
  if (code === 'changed-since') {
    return <Button onPress={() => go({ screen: 'history' })}>{t('common.history')}</Button>;
  }
  return other;
}
