import type { CDPSession } from 'playwright';
import type { PageInput } from '../protocol.ts';

const WORLD = 'sitekeeper input';
const BINDING = '__sitekeeperInput';

type Tell = (input: string) => void;

/**
 * Tells of what a person does in the page. It runs in a world of its own beside the page's: its text is sent to the
 * browser, so it must not refer to anything outside itself. `isTrusted` is false for all that a script made up.
 */
function watchInput(bindingName: string): void {
  const tell = (globalThis as unknown as Record<string, Tell>)[bindingName];
  if (tell === undefined || window.top !== window.self) return;
  const key = (type: 'keyDown' | 'keyUp') => (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    const { code, repeat } = event;
    tell(JSON.stringify({ kind: 'key', type, key: event.key, code, isAutoRepeat: repeat }));
  };
  const pointer = (up: boolean) => (event: PointerEvent) => {
    if (!event.isTrusted) return;
    const touch = event.pointerType === 'touch';
    if (touch && !up) return;
    tell(JSON.stringify({ kind: 'pointer', type: touch ? 'gestureTap' : up ? 'mouseUp' : 'mouseDown' }));
  };
  window.addEventListener('keydown', key('keyDown'), true);
  window.addEventListener('keyup', key('keyUp'), true);
  window.addEventListener('pointerdown', pointer(false), true);
  window.addEventListener('pointerup', pointer(true), true);
}

/** Reports a person's input in the pages of this session, as Electron's `input-event` and `before-input-event` do. */
export async function reportInput(cdp: CDPSession, report: (input: PageInput) => void): Promise<void> {
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === BINDING) report(JSON.parse(payload) as PageInput);
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Page.enable');
  await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${String(watchInput)})(${JSON.stringify(BINDING)})`,
    worldName: WORLD,
  });
}
