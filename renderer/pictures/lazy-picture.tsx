import { useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';

/** The pictures of guided pages by name, each in a bundle of its own: nobody fetches those of guides that they don't open. */
const pictures = {
  'atlas/connect': async () => (await import('./atlas/connect.tsx')).ConnectPicture,
  'atlas/drivers': async () => (await import('./atlas/drivers.tsx')).DriversPicture,
  'atlas/network-list': async () => (await import('./atlas/network.tsx')).NetworkListPicture,
  'atlas/network-entry': async () => (await import('./atlas/network.tsx')).NetworkEntryPicture,
  'atlas/new-password': async () => (await import('./atlas/new-password.tsx')).NewPasswordPicture,
  'atlas/parts': async () => (await import('./atlas/parts.tsx')).PartsPicture,
  'atlas/paused': async () => (await import('./atlas/paused.tsx')).PausedPicture,
  'atlas/project': async () => (await import('./atlas/project.tsx')).ProjectPicture,
  'atlas/rights': async () => (await import('./atlas/rights.tsx')).RightsPicture,
  'atlas/sign-in': async () => (await import('./atlas/sign-in.tsx')).SignInPicture,
  'atlas/swap': async () => (await import('./atlas/swap.tsx')).SwapPicture,
  'atlas/users': async () => (await import('./atlas/users.tsx')).UsersPicture,
  'atlas/users-edit': async () => (await import('./atlas/users.tsx')).UsersEditPicture,
} satisfies Readonly<Record<string, () => Promise<ComponentType>>>;

export type PictureName = keyof typeof pictures;

/** Drawn once, of what was fetched. */
const fetched = new Map<PictureName, ReactNode>();

async function fetchPicture(name: PictureName): Promise<void> {
  const Picture = await pictures[name]();
  fetched.set(name, <Picture />);
}

/**
 * One picture by name, drawn as soon as it is there. Kept in a map rather than by React.lazy, which would leave the page
 * blank for a moment even when the picture was fetched before.
 */
export function LazyPicture({ name }: { readonly name: PictureName }): ReactNode {
  const [, setFetched] = useState<PictureName | null>(null);
  useEffect(() => {
    if (fetched.has(name)) return;
    fetchPicture(name).then(
      () => setFetched(name),
      (fault: unknown) =>
        // Thrown where the crash boundary hears it.
        setFetched(() => {
          throw fault;
        }),
    );
  }, [name]);
  return fetched.get(name) ?? null;
}
