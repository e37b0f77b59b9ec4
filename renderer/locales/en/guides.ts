/** What every guided page says beside its own words. */
export const guides = {
  promise: 'You can close the app. We keep your place.',
  done: 'I have done this',
  different: 'It looks different',
  differentTitle: 'What else you may see',
} as const;
