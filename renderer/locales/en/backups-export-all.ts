/** One copy of all sites. */
export const exportAll = {
  title: 'Save a copy of all sites',
  lead: 'You pick a folder. Each site gets a file of its own.',
  done_one: '{{count}} copy saved.',
  done_other: '{{count}} copies saved.',
  doneIn: 'In the folder {{folder}}. We read each file back.',
  failed: 'Not saved: {{sites}}',
  left: 'Stopped before: {{sites}}',
  stop: 'Stop',
  stopping: 'Stopping…',
} as const;
