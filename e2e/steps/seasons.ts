import { seasonsAt } from '@selvedge/stack/src/demo/catalogue/calendar'

/** Those that the demo sells today: the running one, and the one for which orders are written ahead. */
export const season = seasonsAt(new Date())
