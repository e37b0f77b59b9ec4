import type { UnreadableKind } from '../../../electron/contract/problems.ts';

/** A type and no interface, as only that counts as a tree of words to i18next. */
type FileWords = {
  /** What the file is. It begins with the file’s name, or with `pasted`. */
  readonly say: string;
  readonly next: string;
};

/** Files of settings that can’t be read, by kind. */
export const unreadable: Readonly<Record<UnreadableKind, FileWords>> & { readonly pasted: string } = {
  pasted: 'What you pasted',
  empty: { say: '{{file}} is empty.', next: 'Save the list once more, or pick another file.' },
  'cut-file': {
    say: '{{file}} ends too early. A part of it is missing.',
    next: 'Get it once more from where it came from.',
  },
  damaged: { say: '{{file}} is damaged.', next: 'Use another copy, or have it sent once more.' },
  'too-large': {
    say: '{{file}} is too large for a copy of settings.',
    next: 'Pick the file that holds the settings alone.',
  },
  'not-a-copy': { say: '{{file}} holds no settings.', next: 'Pick another file.' },
  'two-lists': {
    say: '{{file}} holds settings of two sites. We can’t tell which belong to yours.',
    next: 'Copy the list of your site out of it, then paste it.',
  },
  picture: {
    say: '{{file}} is a picture. We can’t read the letters in it.',
    next: 'Ask for the list as text, then paste it.',
  },
  'rescue-sheet': {
    say: '{{file}} is a rescue sheet. It is for people to read.',
    next: 'Type its settings in on the page Settings.',
  },
  pdf: {
    say: '{{file}} is a PDF. We can’t read settings in it.',
    next: 'Copy the list out of it, then paste it.',
  },
  'web-page': {
    say: '{{file}} is a web page.',
    next: 'Copy the list on that page, then paste it.',
  },
  'locked-document': {
    say: '{{file}} is locked with a password of its own.',
    next: 'Open it in its own program, and save it without one.',
  },
  'other-document': {
    say: '{{file}} can be read by its own program alone.',
    next: 'Open it there, copy the list, then paste it.',
  },
  archive: {
    say: '{{file}} is an archive. We can’t tell which file in it is meant.',
    next: 'Unpack it, then pick the file with the settings.',
  },
  'other-bytes': { say: '{{file}} is of a kind that we don’t know.', next: 'Pick another file.' },
  'needs-identity': {
    say: '{{file}} is an automatic copy of another computer.',
    next: 'Open it on the computer that made it.',
  },
};
