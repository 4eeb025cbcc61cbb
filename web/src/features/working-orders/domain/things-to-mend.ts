/** Each said where the total stands: how much is missing, that no sizes are written. */
const saidByTheTotal = ['BELOW_MINIMUM', 'EMPTY']

/** How many things of a part are to be mended line by line; the gateway counts them for the dock in the same way. */
export function thingsToMend(problems: readonly { code: string }[]): number {
  return problems.filter(({ code }) => !saidByTheTotal.includes(code)).length
}
