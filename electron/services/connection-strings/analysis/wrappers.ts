/**
 * What mail, chat and web pages put round or behind what looks like an address to them, taken out again. Shapes:
 * Outlook and Gmail (`name<mailto:name>`), Slack (`<mailto:name|name>`), Markdown (`[name](mailto:name)`), HTML
 * (`<a href="…">name</a>`), and the links of Microsoft's and Proofpoint's scanners, which hold the true text.
 */

const scanned: readonly RegExp[] = [
  /https?:\/\/[\w.-]*safelinks\.protection\.outlook\.com\/[^\s<>"']*?[?&](?:amp;)?url=([^&\s<>"']+)[^\s<>"')]*/gi,
  /https?:\/\/urldefense\.(?:com|us|proofpoint\.com)\/v3\/__([^\s<>"']+?)__;[^\s<>"')]*/gi,
];

const tags = /<\/?(?:a|b|br|code|div|em|font|i|p|pre|span|strong|tt|u|wbr)(?:\s[^<>]*)?\/?>/gi;
const chat = /<(?:mailto:|https?:\/\/|mongodb(?:\+srv)?:\/\/)[^<>|]*\|([^<>|]*)>/gi;
const markdown = /\[([^[\]]+)\]\((?:mailto:|https?:|mongodb)[^()\s]*\)/gi;
/** The blanks behind go too where the string goes on. */
const mail = /\s*(?:<mailto:[^<>]*>|\[mailto:[^[\]]*\]|\(mailto:[^()]*\))(?:\s+(?=[/?:,&]))?/gi;
const link = /(?<=\S)\s*<https?:\/\/[^<>\s]*>(?:\s+(?=[/?:,&]))?/gi;

/** Whether it may hold any of them: most texts do not, and need no second look. */
const hint = /mailto:|safelinks|urldefense|\]\(|<\/|<https?:|\|[^<>|]*>|<(?:a|br|wbr|code|span|pre|p|div)\b/i;

/** Undoes percent signs where they are sound. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function withoutWrappers(text: string): string {
  if (!hint.test(text)) return text;
  const shown = scanned.reduce(
    (whole, pattern) => whole.replaceAll(pattern, (_link, inside: string) => plain(inside)),
    text,
  );
  return shown
    .replaceAll(chat, '$1')
    .replaceAll(markdown, '$1')
    .replaceAll(mail, '')
    .replaceAll(link, '')
    .replaceAll(tags, '');
}
