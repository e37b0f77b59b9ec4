import type { Site } from '../../../electron/contract/sites.ts';
import { useApp } from '../../stores/app.ts';

/** Whose site it is, where sites of several accounts stand side by side. */
export function AccountLabel({ site }: { site: Pick<Site, 'account'> }) {
  const several = useApp((state) => (state.snapshot?.accounts.length ?? 0) > 1);
  return several && site.account !== null ? <span className="tech raw">{site.account}</span> : null;
}
