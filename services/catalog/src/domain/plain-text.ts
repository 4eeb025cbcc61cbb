import sanitize from 'sanitize-html'

// Most texts are clean; the parser is only asked about the others.
const SUSPECT = /[<&]/
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
// Bounded, so that a hostile text cannot make the search quadratic.
const BLOCK_TAG = /<\/?(?:p|div|ul|ol|br|tr|h[1-6])\b[^>]{0,500}>/gi

/** One line of plain text: no tags, entities decoded ("&trade;" → "™"), white space collapsed. */
export function plainLine(text: string): string {
  return withoutMarkup(text).replace(/\s+/g, ' ').trim()
}

/** Plain text of several lines: block elements of HTML become lines, list entries begin with "• ". Never markup. */
export function plainText(text: string): string {
  return withoutMarkup(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function withoutMarkup(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  const plain = SUSPECT.test(whole)
    ? decode(sanitize(linesOf(whole), { allowedTags: [], allowedAttributes: {} }))
    : whole
  return plain.replace(CONTROL, '')
}

/** Tags that end a line are put on one, before the sanitiser takes them away. */
function linesOf(html: string): string {
  if (!html.includes('<')) return html
  return html.replace(/<li\b[^>]{0,500}>/gi, '\n• <li>').replace(BLOCK_TAG, '\n$&')
}

/** The sanitiser has decoded every entity and escaped these four again. */
function decode(escaped: string): string {
  return escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
