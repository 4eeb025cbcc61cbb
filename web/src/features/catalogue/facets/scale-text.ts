/** `alpha-women` → `Alpha women`, `eu-men` → `EU men`: the country of a scale is written in capitals. */
export function scaleText(scale: string): string {
  const words = scale.replaceAll(/[-_]+/g, ' ').trim()
  return words
    .replaceAll(/\b(?:eu|uk|us|fr|it|de|jp)\b/gi, (country) => country.toUpperCase())
    .replace(/^./, (letter) => letter.toLocaleUpperCase())
}
