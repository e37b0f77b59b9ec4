import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { StringView } from '../../../../../electron/contract/connection-strings.ts';
import type { Problem } from '../../../../../electron/contract/problems.ts';
import type { Result } from '../../../../../electron/contract/result.ts';

interface Giving {
  /** Main reads the clipboard: what stands there does not pass through the page. */
  readonly paste: () => Promise<Result<StringView>>;
  readonly type: (text: string) => Promise<Result<StringView>>;
  readonly onGiven: (view: StringView) => void;
}

/** What may stand in a page: one line, or several. */
type Box = HTMLInputElement | HTMLTextAreaElement;

export interface GivingBox<Element extends Box> {
  readonly box: RefObject<Element | null>;
  readonly filled: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** The main button was pressed while there was nothing in the box. */
  readonly missed: boolean;
  readonly onText: (text: string) => void;
  readonly paste: () => void;
  /** Sends what stands in the box, and empties it. */
  readonly send: () => void;
}

/** A box for what may be secret. What is typed stays in the box itself, never in our state, and goes one way. */
export function useBox<Element extends Box>({ paste, type, onGiven }: Giving): GivingBox<Element> {
  const box = useRef<Element>(null);
  const [filled, setFilled] = useState(false);
  const [busy, setBusy] = useState(false);
  const [missed, setMissed] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const give = async (asking: Promise<Result<StringView>>) => {
    setBusy(true);
    setMissed(false);
    setProblem(null);
    const answer = await asking;
    setBusy(false);
    if (answer.ok) onGiven(answer.value);
    else setProblem(answer.problem);
  };
  const send = () => {
    const input = box.current;
    if (busy || input === null) return;
    if (input.value.trim() === '') {
      setMissed(true);
      input.focus();
      return;
    }
    const sent = type(input.value);
    input.value = '';
    setFilled(false);
    void give(sent);
  };
  return {
    box,
    filled,
    busy,
    problem,
    missed,
    onText: (text) => {
      setFilled(text !== '');
      setMissed(false);
    },
    paste: () => {
      if (!busy) void give(paste());
    },
    send,
  };
}
