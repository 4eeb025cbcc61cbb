/** Finds text that bypassed translation: `?locale=pseudo` accents every letter of what is translated. */
import type { Page } from '@playwright/test'

/** Not of any language: units of the trade, keys, and what `Intl` writes beside figures and dates. */
const neutral = new RegExp(
  [
    'SKU|EAN|GTIN|GLN|CSV|API|NOOS|Selvedge',
    'Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec',
    '(?:\\d+ )?(?:sec|min|hr|day|wk|mth|yr)s?\\.?(?: ago)?|in \\d+|now|yesterday|today|tomorrow|kB|MB',
    'EUR|GBP|Ctrl|Shift|Alt',
  ]
    .map((words) => `\\b(?:${words})\\b`)
    .join('|'),
  'g',
)

/** Also where the server has sent the name of its city. */
const timeZone = /\b[A-Z][a-z]+\/[A-Z][A-Za-z_]+\b/g

/** Remembers every text the server sends to a page: what people and brands named is not translated. */
export function sentTexts(page: Page): () => readonly string[] {
  const texts = new Set<string>()
  page.on('response', (response) => {
    if (!response.url().endsWith('/graphql')) return
    response.json().then(
      (answer: unknown) => collect(answer, texts),
      () => {},
    )
  })
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => collect(JSON.parse(String(payload)), texts)),
  )
  return () => [...texts].sort((left, right) => right.length - left.length)
}

/**
 * Texts of the page with plain letters left when all that the server sent is taken away. Answers are read here a moment
 * after the page has shown them: ask again until nothing is left.
 */
export async function untranslated(page: Page, sent: () => readonly string[]): Promise<string[]> {
  const shown = await page.evaluate(textsShown)
  const all = sent()
  return shown.filter((text) => {
    let rest = text.replaceAll(timeZone, '')
    for (const known of all) {
      if (!/[a-z]{2}/i.test(rest)) return false
      rest = without(rest, known)
    }
    return /[a-z]{2}/i.test(rest.replaceAll(neutral, ''))
  })
}

/** Whole words only: a short name does not excuse the word it stands in. */
function without(text: string, known: string): string {
  const at = text.toLowerCase().indexOf(known.toLowerCase())
  const end = at + known.length
  if (at < 0 || /[a-z]/i.test(text[at - 1] ?? '') || /[a-z]/i.test(text[end] ?? '')) return text
  return without(`${text.slice(0, at)} ${text.slice(end)}`, known)
}

function collect(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') addText(value, texts)
  else if (Array.isArray(value)) for (const each of value) collect(each, texts)
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) if (key !== '__typename') collect(each, texts)
}

function addText(text: string, texts: Set<string>): void {
  // A code the page should have put in words.
  if (/^[A-Z]+(?:_[A-Z]+)*$/.test(text) && text.length > 3) return
  if (/^[A-Z]{2}$/.test(text)) texts.add(new Intl.DisplayNames('en-GB', { type: 'region' }).of(text) ?? text)
  if (/[a-z]{2}/i.test(text)) texts.add(text)
  // Paths and codes are shown in parts: `women/knit-dresses`, `https://kade12.example/`.
  if (!text.includes(' ')) for (const part of text.split(/[/|_-]+/)) if (/^[a-z.0-9]{2,}$/i.test(part)) texts.add(part)
}

function textsShown(): string[] {
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent !== null && parent.closest('script, style, code, pre, kbd') === null) texts.push(node.textContent ?? '')
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
    for (const element of document.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name) ?? '')
  return [...new Set([document.title, ...texts].map((text) => text.trim()))]
}
