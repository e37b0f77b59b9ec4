import type { StringView } from '../../../electron/contract/connection-strings.ts';
import type { StringWizard } from '../../../electron/contract/guides.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useStrings } from '../../stores/connection-strings.ts';

/** Kept while a wizard was only opened: no step has this name, so it begins with its first one. */
export const untouched = 'start';

/** Opens a wizard at its first step, with this string where there is one. What was left of an earlier turn is given up. */
export function beginWizard(wizard: StringWizard, site: string | null, string: StringView | null): void {
  void useStrings.getState().keep({ wizard, site, step: untouched, string });
  goOnWith(wizard, site);
}

/** Opens a wizard where it was left. */
export function goOnWith(wizard: StringWizard, site: string | null): void {
  useNavigation.getState().go({ screen: 'connection-string-wizard', wizard, site });
}
