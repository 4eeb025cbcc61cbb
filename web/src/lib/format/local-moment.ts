/** Between an instant and what a `datetime-local` field holds: the reader's own wall clock, to the second. */

const two = (figure: number) => String(figure).padStart(2, '0')

/**
 * `2026-11-03T14:05:09`; a full minute as browsers keep it, `2026-11-03T14:05`: a field given another text would be written
 * anew at each drawing.
 */
export function toLocalMoment(iso: string): string {
  const moment = new Date(iso)
  const date = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  const seconds = moment.getSeconds()
  return `${date}T${two(moment.getHours())}:${two(moment.getMinutes())}${seconds === 0 ? '' : `:${two(seconds)}`}`
}

/** Undefined for what is no moment. */
export function fromLocalMoment(text: string): string | undefined {
  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
}
