/** Care as brands send it: a code (`wash-30`, `NO_BLEACH`) becomes words, a sentence stays as it was written. */
export function careText(care: string): string {
  const words = /\s/.test(care) ? care : care.replaceAll(/[-_]+/g, ' ').toLowerCase()
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
