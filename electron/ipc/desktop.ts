import type { LinkId } from '../contract/app.ts';
import type { Secret } from '../base/secret.ts';

/** What the calls need of the desktop. */
export interface Desktop {
  readClipboard(): Promise<string>;
  /** Empties the clipboard if it still holds this text: what somebody copied since is theirs. */
  clearClipboard(ours: string): Promise<void>;
  /** Puts a secret into the clipboard, and takes it out after a while if it is still there. */
  copySecret(secret: Secret): Promise<void>;
  /** Puts something into the clipboard that is no secret. It stays. */
  copyText(text: string): Promise<void>;
  openLink(link: LinkId): Promise<void>;
  /** Opens a site's own address in the browser; `practice` allows the loopback address that stands for it. */
  openSite(url: string, practice: boolean): Promise<void>;
}
