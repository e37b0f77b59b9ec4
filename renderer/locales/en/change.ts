/** While changed settings go in, and afterwards. */
export const change = {
  lead: 'You can leave this page. It goes on by itself.',
  doneLead: 'The site answers with its new settings.',
  undoneLead: 'All is as it was before.',
  promise: 'The settings from before are saved as a copy.',
  goSite: 'See the site',
  again: 'Back to your changes',
  undo: 'Undo this',
  undoing: 'Beginning…',
} as const;
