import { originOf } from '../addresses.ts';
import type { WebFrameMain } from './types.ts';

/** The renderer's process id is Chromium's own affair; one constant keeps it comparable. */
const RENDERER_PROCESS = 1;

/** One frame of a page. The main frame is one object for the page's whole life, so that it can be compared. */
export class StandInFrame implements WebFrameMain {
  readonly parent: StandInFrame | null;
  readonly routingId: number;
  readonly frameTreeNodeId: number;
  readonly processId = RENDERER_PROCESS;
  readonly detached = false;
  url = '';
  #destroyed = false;

  constructor(id: number, parent: StandInFrame | null) {
    this.routingId = id;
    this.frameTreeNodeId = id;
    this.parent = parent;
  }

  get origin(): string {
    return originOf(this.url);
  }

  get top(): StandInFrame {
    return this.parent?.top ?? this;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroy(): void {
    this.#destroyed = true;
  }
}
