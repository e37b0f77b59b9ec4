import { beforeAll, describe, expect, it, vi } from 'vitest';

import { type Bridge, callNames } from '../../electron/contract/calls.ts';
import { eventNames } from '../../electron/contract/events.ts';
import { sources } from '../architecture/sources.ts';
import { exposed, ipcRenderer } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

describe('preload', () => {
  let bridge: Bridge;
  beforeAll(async () => {
    await import('../../electron/preload.ts');
    bridge = exposed.get('sitekeeper') as Bridge;
  });

  it('checklist 4, 20: preload needs no module but Electron', () => {
    const needed = new Set<string>();
    const follow = (path: string): void => {
      const source = sources.find((one) => one.path === path);
      for (const imported of source?.imports ?? []) {
        if (needed.has(imported)) continue;
        needed.add(imported);
        follow(imported);
      }
    };
    follow('electron/preload.ts');
    expect([...needed].filter((name) => !name.startsWith('electron/contract/'))).toEqual(['electron']);
  });

  it('checklist 20: the page gets one thing, with the names of the contract and nothing more', () => {
    expect([...exposed.keys()]).toEqual(['sitekeeper']);
    expect(Object.keys(bridge)).toEqual(['calls', 'events']);
    expect(Object.keys(bridge.calls).toSorted()).toEqual(callNames.toSorted());
    expect(Object.keys(bridge.events).toSorted()).toEqual(eventNames.toSorted());
  });

  it('checklist 3: all of it is frozen', () => {
    expect([bridge, bridge.calls, bridge.events].map((part) => Object.isFrozen(part))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('checklist 20: a call sends its own name and one input, whatever else is given', async () => {
    const call = bridge.calls['sites.open'] as (...args: unknown[]) => Promise<unknown>;
    await call({ id: 'x' }, 'more', { still: 'more' });
    expect(ipcRenderer.invoke.mock.calls).toEqual([['sites.open', { id: 'x' }]]);
  });

  it('checklist 20: a listener gets exactly one argument and never Electron’s event', () => {
    const heard: unknown[][] = [];
    const stop = bridge.events['site.changed']((...args: unknown[]) => void heard.push(args));
    ipcRenderer.emit('site.changed', { sender: ipcRenderer, ports: [] }, { id: 'x' }, 'more');
    expect(heard).toEqual([[{ id: 'x' }]]);
    expect(stop()).toBeUndefined();
    ipcRenderer.emit('site.changed', {}, { id: 'y' });
    expect(heard.length).toBe(1);
  });
});
