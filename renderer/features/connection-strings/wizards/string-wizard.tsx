import type { ReactNode } from 'react';
import type { StringWizard } from '../../../../electron/contract/guides.ts';
import { atlasPages } from './atlas/atlas-wizard.tsx';
import { Find } from './find/find.tsx';
import type { WizardPlaceHere } from './use-string-wizard.ts';

/** Every wizard about a connection string, by its name. */
const wizards: Readonly<Record<StringWizard, (props: { readonly place: WizardPlaceHere }) => ReactNode>> = {
  find: Find,
  ...atlasPages,
};

/** One of the guided ways to a connection string that works. */
export function ConnectionStringWizard({ place }: { readonly place: WizardPlaceHere }) {
  const Wizard = wizards[place.wizard];
  return <Wizard place={place} />;
}
