/** The pictures of Atlas’s pages. The words in bold are those of the real page. */
export const atlasPictures = {
  signIn: {
    title: 'Where to sign in',
    text: 'A web page with three ways in. Mark 1 is on the button Google. Mark 2 is on GitHub. Mark 3 is on Email Address.',
    caption:
      'The real page may look a bit different. Look for the words <b>Google</b>, <b>GitHub</b> and <b>Email Address</b>.',
  },
  project: {
    title: 'Where to change the project',
    text: 'A web page with two menus at the top left. Mark 1 is on the name of the organization. Mark 2 is on the name of the project, with a list open. Mark 3 is on a cluster.',
    caption: 'The real page may look a bit different. Look for the words <b>Project</b> and <b>Clusters</b>.',
  },
  paused: {
    title: 'Where to wake the database',
    text: 'A web page with one card. Mark 1 is on the words: paused due to inactivity. Mark 2 is on the button Resume. Mark 3 is on the name of the cluster, with a grey dot.',
    caption: 'The real page may look a bit different. Look for the words <b>paused</b> and <b>Resume</b>.',
  },
  connect: {
    title: 'Where the button Connect is',
    text: 'A web page with a menu and one card. Mark 1 is on Clusters in the menu. Mark 2 is on the name of the cluster. Mark 3 is on the button Connect.',
    caption: 'The real page may look a bit different. Look for the words <b>Clusters</b> and <b>Connect</b>.',
  },
  drivers: {
    title: 'Where to copy the long line',
    text: 'A box that opens. Mark 1 is on the row Drivers. Mark 2 is on a line that begins with mongodb. Mark 3 is on the copy sign at its end.',
    caption:
      'The real page may look a bit different. Look for the words <b>Drivers</b> and <b>mongodb+srv</b>. Older pages say <b>Connect your application</b>.',
  },
  users: {
    title: 'Where the name of the database user is',
    text: 'A web page with a menu and a list. Mark 1 is on Database Access in the menu. Mark 2 is on a name in the list.',
    caption: 'The real page may look a bit different. Look for the words <b>Database Access</b>.',
  },
  usersEdit: {
    title: 'Where to change a database user',
    text: 'A web page with a menu and a list. Mark 1 is on Database Access in the menu. Mark 2 is on a name in the list. Mark 3 is on the button Edit beside it.',
    caption:
      'The real page may look a bit different. Look for the words <b>Database Access</b> and <b>Edit</b>.',
  },
  newPassword: {
    title: 'Where to make a new password',
    text: 'A box that opens. Mark 1 is on the button Autogenerate. Mark 2 is on the button Copy. Mark 3 is on the button Update User at the foot.',
    caption:
      'The real page may look a bit different. Look for the words <b>Edit Password</b>, <b>Autogenerate</b> and <b>Update User</b>.',
  },
  networkList: {
    title: 'Where the network list is',
    text: 'A web page with a menu and a list. Mark 1 is on Network Access in the menu. Mark 2 is on a number in the list. Mark 3 is on the button Edit beside it.',
    caption:
      'The real page may look a bit different. Look for the words <b>Network Access</b> and <b>Edit</b>.',
  },
  networkEntry: {
    title: 'How to open the network list',
    text: 'A box that opens. Mark 1 is on the button Allow access from anywhere. Mark 2 is on a box that says 0.0.0.0/0. Mark 3 is on the button Confirm.',
    caption:
      'The real page may look a bit different. Look for the words <b>Allow access from anywhere</b> and <b>Confirm</b>.',
  },
  rights: {
    title: 'Where to change what the user may do',
    text: 'A box that opens. Mark 1 is on a menu with the words: Only read any database. Mark 2 is on Atlas admin in that menu. Mark 3 is on the button Update User.',
    caption:
      'The real page may look a bit different. Look for the words <b>Atlas admin</b> and <b>Update User</b>.',
  },
  parts: {
    title: 'What the long line is made of',
    text: 'Six boxes in a row: the start, the user, the password as dots, the address, the database and the extras.',
    caption: 'Yours has other names in it. All of these are made up.',
  },
  swap: {
    title: 'What we put in its place',
    text: 'The same line twice. Before, it says db_password between two pointed signs. After, the password stands there, and the signs are gone.',
    caption: 'We do this for you. The two pointed signs go too.',
    before: 'As Atlas shows it',
    after: 'As your site needs it',
  },
} as const;
