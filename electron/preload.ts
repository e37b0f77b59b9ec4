import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

import { type Bridge, callNames } from './contract/calls.ts';
import { eventNames } from './contract/events.ts';

/** One frozen function a call and a subscribe function an event; the page sees neither channels nor Electron's events. */
const call = (name: string) => [name, (input: unknown) => ipcRenderer.invoke(name, input)];
const event = (name: string) => [
  name,
  (listener: (payload: unknown) => void) => {
    const hear = (_: IpcRendererEvent, payload: unknown): void => listener(payload);
    ipcRenderer.on(name, hear);
    return () => void ipcRenderer.off(name, hear);
  },
];

const bridge: Bridge = Object.freeze({
  calls: Object.freeze(Object.fromEntries(callNames.map(call))),
  events: Object.freeze(Object.fromEntries(eventNames.map(event))),
});

contextBridge.exposeInMainWorld('sitekeeper', bridge);
