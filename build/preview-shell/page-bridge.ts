/** What a page asks of the driver through the one binding. */
export type BridgeCall =
  | { kind: 'invoke' | 'send'; channel: string; input: unknown[] }
  /** Waits for the next messages of main. The page pulls them, so that no global of ours stays in it. */
  | { kind: 'next' };

export type BridgeAnswer =
  | { kind: 'value'; value: unknown }
  | { kind: 'problem'; message: string }
  | { kind: 'messages'; messages: { channel: string; input: unknown[] }[] };

type Binding = (call: BridgeCall) => Promise<BridgeAnswer>;
type Preload = (require: (name: string) => unknown, module: object, exports: object) => void;

/**
 * Runs in the page before its own scripts, in its main frame only: takes the binding off the window and gives the preload
 * what Electron would. Its text is sent to the browser, so it must not refer to anything outside itself.
 */
export function installBridge(bindingName: string, preload: Preload): void {
  const page = globalThis as unknown as Record<string, Binding | undefined>;
  const call = page[bindingName];
  delete page[bindingName];
  if (call === undefined || window.top !== window.self || location.href === 'about:blank') return;

  type Listener = (event: object, ...input: unknown[]) => void;
  const listeners = new Map<string, Listener[]>();

  const pull = async (): Promise<void> => {
    const answer = await call({ kind: 'next' });
    if (answer.kind === 'messages') {
      for (const { channel, input } of answer.messages) {
        for (const listener of listeners.get(channel) ?? []) listener({}, ...input);
      }
    }
    return pull();
  };

  const off = (channel: string, listener: Listener): void => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((known) => known !== listener),
    );
  };
  const ipcRenderer = {
    invoke: async (channel: string, ...input: unknown[]): Promise<unknown> => {
      const answer = await call({ kind: 'invoke', channel, input });
      if (answer.kind === 'value') return answer.value;
      const reason = answer.kind === 'problem' ? answer.message : '';
      throw new Error(`Error invoking remote method '${channel}': Error: ${reason}`);
    },
    send: (channel: string, ...input: unknown[]): void => void call({ kind: 'send', channel, input }),
    on: (channel: string, listener: Listener): void => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    off,
    removeListener: off,
  };

  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown): void => {
      Object.defineProperty(window, name, { value: freeze(api), enumerable: true });
    },
  };

  const module = { exports: {} };
  preload(
    (name) => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return { ipcRenderer, contextBridge };
    },
    module,
    module.exports,
  );
  // A page that is being left breaks the last pull; there is nobody to tell.
  pull().catch(() => undefined);
}

/** The script to add to a page: the bridge with the app's preload inside it, or the bridge's clean-up alone. */
export function bridgeScript(bindingName: string, preloadSource: string): string {
  return `(${installBridge.toString()})(${JSON.stringify(bindingName)}, function (require, module, exports) {\n${preloadSource}\n});`;
}
