/**
 * English plurals only: Harman's "S" stemmer with the sibilant plurals added (dresses → dress, watches → watch) and
 * -ie taken as -y, so that hoodie, hoodies and hoody meet. Names of things want precision: a full Porter stemmer
 * makes one word of `universal` and `university`.
 */
export function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word
  if (word.length > 4 && word.endsWith('ie')) return word.slice(0, -2) + 'y'
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return word
  if (/(?:sses|shes|ches|xes|zzes)$/.test(word)) return word.slice(0, -2)
  if (word.length > 5 && word.endsWith('ies')) return word.slice(0, -3) + 'y'
  return word.slice(0, -1)
}
