/** Escape sequences by which consoles colour text (ECMA-48, 8.3.117). */
const colours = /\p{Cc}\[[\d;]*m/gu;

/** A line as a person sees it: without colours and the blanks behind it. */
export const visibleText = (line: string): string => line.replace(colours, '').trimEnd();

/** What stands at the begin of a line where a console waits for a command. */
const prompts: readonly RegExp[] = [
  // PowerShell and cmd: `PS C:\Users\Anna>`, `C:\Users\Anna>`
  /^PS(?: [^>]*)?>/,
  /^[A-Za-z]:\\[^>]*>/,
  // `anna@host:~/x$`, `anna@Annas-MacBook ~ %`, `[anna@host ~]$`, `(base) root@x:/#`, Git's shell on Windows
  /^(?:\([\w.-]+\) )?\[?[\w.-]+@[\w.-]+[^=]*?[$%#](?:\s|$)/,
  /^[\w.-]+@[\w.-]+ MINGW\d+ /,
  // `Annas-MacBook:~ anna$`, `bash-5.1$`, `~ $`, `~/x $`, `$ heroku config`, and those of zsh's and fish's themes
  /^[\w.-]+:[~/]\S* [\w.-]+\$(?:\s|$)/,
  /^(?:ba|z|da|c)?sh(?:-[\d.]+)?[$#%](?:\s|$)/,
  /^~\S*\s?[$%#>](?:\s|$)/,
  /^(?:[$%>]|[❯➜λ→▶])(?:\s|$)/,
];

/** Nothing that is looked for here is longer; a line of megabytes takes no time. In characters. */
const lineLimit = 2_000;

/** Whether a console waits for a command in this line: what was printed before ends here. */
export const isPrompt = (line: string): boolean =>
  line.length < lineLimit && prompts.some((prompt) => prompt.test(line));

/** What consoles, Heroku's client and people are known to write around settings. */
const notices: readonly RegExp[] = [
  /^\s*[›»▸⚠⬢⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/u,
  /^(?:[\w./-]+: )?(?:line \d+: )?[\w./-]+: (?:command )?not found/,
  /^\s*(?:warning|error|note|hint|info)\b[:!]/i,
  /^(?:Running|Loading|Fetching|Connecting|Restarting|Setting|Unsetting|Adding)\b.*(?:\.\.\.|…|\bdone\b)/,
  /^(?:logout|exit|heroku(?: [\w:-]+)*(?: -\S+.*)?|Last login:.*|Script (?:started|done).*|Saving session.*)$/i,
  /^\s*(?:node(?:js)? \S+\.[cm]?js|(?:npm|yarn|pnpm) (?:start|install|ci|run|test)\b|cd \S|git \S+|pause$|goto \w)/,
  /^(?:Microsoft Windows \[|\(c\) |Copyright \(C\)|Windows PowerShell|Install the latest PowerShell)/,
  /is not recognized as |No such file or directory|The default interactive shell is now zsh/,
  // Fences, rules and headings of notes and of .ini, .toml and .service files
  /^\s*(?:```|~~~).*$/,
  /^\s*[-=_*~+|]{3,}(?:\s+[-=_*~+|]{3,})*\s*$/,
  // What holds lists together in programs
  /^\s*(?:module\.exports|export default|(?:const|let|var) \w+)\s*=?\s*\{?\s*$|^\s*[{}[\]()]+[;,]?\s*$/,
  /^\s*\[{1,2}[\w .:-]+\]{1,2}\s*$/,
  /^\s*(?:#|\/\/|;|rem\b|::|@echo\b|<!--)/i,
];

/** Whether a line is none of the file's content, and may be passed over without a word. */
export const isConsoleNoise = (line: string): boolean =>
  line.trim() === '' ||
  (line.length < lineLimit && (isPrompt(line) || notices.some((notice) => notice.test(line))));
