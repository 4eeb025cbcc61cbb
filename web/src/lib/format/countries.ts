/** ISO 3166-1 alpha-2 codes of the countries goods are sent to; their names come from the browser. */
const codes = (
  'AD AE AL AM AR AT AU AZ BA BE BG BH BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FR GB GE GR HK HR HU ID IE IL IN IS IT ' +
  'JO JP KR KW LB LI LT LU LV MA MC MD ME MK MT MX MY NL NO NZ OM PE PH PL PT QA RO RS SA SE SG SI SK SM TH TN TR TW UA ' +
  'US UY VN ZA'
).split(' ')

export function countryOptions(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}
