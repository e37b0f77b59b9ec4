export const connect = {
  steps: 'Step {{number}} of {{total}}',
  promise: 'Your key stays locked on this computer. You can take it away at any time.',
  notSure: 'I’m not sure',
  different: 'It looks different',
  done: 'I have done this',

  what: {
    title: 'What a key is',
    lead: 'A key lets Sitekeeper look after your sites for you.',
    notPassword: 'It is not your password',
    notPasswordSay: 'Sitekeeper never sees your password, so it can’t change it.',
    yours: 'You make it, you can take it away',
    yoursSay: 'You make it on Heroku’s own page. Delete it there, and it stops at once.',
    kept: 'It stays on this computer',
    keptSay: 'It goes into the key store of this computer. Only Heroku ever gets it.',
    tech: 'Heroku calls it an authorization token.',
    needs: 'You need your Heroku sign-in at hand.',
  },

  make: {
    title: 'Make a key in Heroku',
    lead: 'Open Heroku’s page beside this window. Then follow the three marks.',
    open: 'Open that page in my browser',
    one: 'Press <b>Applications</b> at the top.',
    two: 'Find <b>Authorizations</b>. Press <b>Create authorization</b>.',
    three: 'Call it “Sitekeeper”. Leave the date empty. Then press <b>Create</b>.',
  },

  paste: {
    title: 'Paste your key',
    lead: 'Heroku now shows a long row of letters and numbers. That is the key.',
    one: 'Look for the long row under <b>Authorization token</b>.',
    two: 'Press the copy sign beside it.',
    three: 'Come back here and press <b>Paste</b>.',
    label: 'Your key',
    hint: 'It starts with HRKU and is very long.',
    placeholder: 'Nothing pasted yet',
    press: 'Paste',
    check: 'Check this key',
    checking: 'Checking the key…',
    tested: 'We test the key before we keep it.',
    sent: 'The key was tested. It is not shown again.',
  },

  check: {
    title: 'Is this your account?',
    lead: 'Heroku knows this key. Look at what it opens before we keep it.',
    whose: 'Account',
    may: 'What it may do',
    sees: 'Sites it can see',
    where: 'Where it will be kept',
    whereSay: 'In the key store of this computer. If there is none, only until you close the app.',
    whereTech: 'keychain',
    apps_zero: 'None yet',
    apps_one: '{{count}} site',
    apps_other: '{{count}} sites',
    appsHidden: 'It may not look at sites',
    reach: {
      everything: 'Look at your sites and change them',
      'look-only': 'Look at your sites, but not restart them',
      'account-only': 'Only tell us your name',
      unknown: 'Heroku does not tell. We will see when you try.',
    },
    lookOnly: 'This key can only look.',
    lookOnlySay: 'You can see how your sites are. Restart will not work with it.',
    accountOnly: 'This key can’t see your sites.',
    accountOnlySay: 'Nothing was kept. Make a key without any limits, then paste it here.',
    keep: 'Keep this key',
    keeping: 'Keeping the key…',
    another: 'Use another key',
    makeAnother: 'Make another key',
  },

  kept: {
    title: 'No safe place for the key',
    lead: 'Sitekeeper works now. It keeps the key until you close the app.',
    absent: 'This computer has no key store that we can use.',
    locked: 'The key store of this computer is locked.',
    denied: 'This computer did not let us use its key store.',
    damaged: 'The key store of this computer does not work right.',
    never: 'We never write a key into a plain file.',
    next: {
      absent: 'Next time, paste a key again. A helper can set up a key store for you.',
      locked: 'Unlock it, sign out in App settings, and connect again. Then the key stays.',
      denied: 'Allow Sitekeeper there, sign out in App settings, and connect again.',
      damaged: 'Next time, paste a key again. A helper can mend the key store.',
    },
    go: 'Go to my sites',
  },

  unsure: {
    what: {
      title: 'Not sure about this?',
      one: 'Is it safe? The key only goes to Heroku. You can delete it there at any time.',
      two: 'Not my account? Ask the person who set up the site to sit with you.',
      three: 'Just want to look? Go back and choose the practice site.',
    },
    make: {
      title: 'What else you may see',
      one: 'A sign-in page: sign in first. Then press our button again.',
      two: 'No tab “Applications”: look for your picture at the top. Press it, then “Account settings”.',
      three: 'A question for a code: look at the phone app that you use for Heroku.',
      four: 'Two buttons that are alike: take the one under “Authorizations”, not “API clients”.',
    },
    paste: {
      title: 'What else you may see',
      one: 'Only dots: press “View” or “Show” beside the key in Heroku.',
      two: 'You left the page: open it again and press the pencil beside “Sitekeeper”.',
      three: 'No copy sign: drag over the whole key, then copy it with the right mouse button.',
    },
    check: {
      title: 'Not sure about this?',
      one: 'Another name? The key is from another account. Use another key.',
      two: 'Fewer sites than you thought? The others are in another account.',
      three: 'You can sign out at any time in App settings.',
    },
  },

  picture: {
    press: 'Press this',
    look: 'Look for this',
    makeTitle: 'Where to make a key',
    makeText:
      'A web page with a row of tabs. Mark 1 is on the tab Applications. Mark 2 is on the button Create authorization. Mark 3 is on the button Create, under a box with the word Sitekeeper.',
    makeCaption:
      'The real page may look a bit different. Look for the words <b>Applications</b> and <b>Create authorization</b>.',
    copyTitle: 'Where to copy the key',
    copyText:
      'A web page with one box. Mark 1 is on the long key in it. Mark 2 is on the copy sign at its end.',
    copyCaption:
      'The real page may look a bit different. Look for the words <b>Authorization token</b>.',
  },
} as const;
